package cn.yishi.app.screen.amend

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.sentence

@Composable
fun AmendScreen(state: AmendState, on: (AmendEvent) -> Unit) {
    if (state.writing) Writing(state, on) else Choosing(state, on)
}

@Composable
private fun Choosing(state: AmendState, on: (AmendEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.topic_amend), onBack = { on(AmendEvent.Back) }, second = { About(state) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.amend_this), { on(AmendEvent.Write) }, icon = Icons.Pen)
        },
    ) {
        Note(stringResource(R.string.amend_how), Tone.River, Icons.Info)
        SentencesPart(state.sentences.orEmpty(), state.chosen) { on(AmendEvent.Press(it)) }
    }
}

@Composable
private fun Writing(state: AmendState, on: (AmendEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.topic_amend), onBack = { on(AmendEvent.Back) }, second = { About(state) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.send_off), { on(AmendEvent.Send) }, icon = Icons.Check, spoken = true)
        },
    ) {
        Panel {
            Text(stringResource(R.string.topic_before), style = Yishi.type.small, color = Yishi.colors.inkSoft)
            Text(state.quote, style = Yishi.type.body)
        }
        Entry(stringResource(R.string.amend_new), state.replacement, { on(AmendEvent.Replacement(it)) }, kind = EntryKind.Paragraph)
        Entry(stringResource(R.string.amend_reason), state.reason, { on(AmendEvent.Reason(it)) }, kind = EntryKind.Paragraph)
        Text(stringResource(R.string.amend_who_decides), style = Yishi.type.small, color = Yishi.colors.inkSoft)
    }
}

@Composable
private fun About(state: AmendState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}
