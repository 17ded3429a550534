package cn.yishi.app.screen.invite

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.sentence

@Composable
fun FirstPhoneScreen(state: FirstPhoneState, on: (FirstPhoneEvent) -> Unit) {
    if (state.code != null) {
        val (terms, next) = R.string.first_phone_terms to R.string.first_phone_next
        return CodePage(state.unit, state.code, terms, next, state.trouble) { on(FirstPhoneEvent.Code(it)) }
    }
    Page(
        PageTop(stringResource(R.string.first_phone_title), onBack = { on(FirstPhoneEvent.Back) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.invite_make), { on(FirstPhoneEvent.Make) }, icon = Icons.Qr)
        },
    ) {
        if (state.name.isNotEmpty()) Panel { Text(state.name, style = Yishi.type.strong) }
        Text(stringResource(R.string.first_phone_means), style = Yishi.type.body)
        Note(stringResource(R.string.first_phone_terms), Tone.River, Icons.Info)
    }
}
