package cn.yishi.app.screen.slip

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QrCode
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.word

@Composable
fun SlipScreen(state: SlipState, on: (SlipEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.slip_title), onBack = { on(SlipEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(sentenceOf(it)) }
        MainButton(stringResource(R.string.slip_print), { on(SlipEvent.Print) }, icon = Icons.List)
        SecondButton(stringResource(R.string.slip_share), { on(SlipEvent.Share) }, icon = Icons.Forward)
    },
) {
    val slip = state.slip ?: return@Page
    Panel {
        for ((i, line) in slip.lines.withIndex()) {
            Text(line, style = if (i == 0) Yishi.type.heading else Yishi.type.body)
        }
        Box(Modifier.fillMaxWidth(), Alignment.Center) { QrCode(slip.qr, stringResource(R.string.slip_code)) }
    }
    if (state.mayInvite && !slip.invites) {
        QuietButton(stringResource(R.string.slip_invite), { on(SlipEvent.Invite) }, icon = Icons.Plus)
    }
}

@Composable
private fun sentenceOf(trouble: SlipTrouble): String = when (trouble) {
    SlipTrouble.NotPrinted -> stringResource(R.string.slip_not_printed)
    SlipTrouble.NotShared -> stringResource(R.string.slip_not_shared)
    is SlipTrouble.Said -> trouble.trouble.word
}
