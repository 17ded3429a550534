package cn.yishi.app.screen.escalate

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.EscalationReason

@Composable
fun EscalateScreen(state: EscalateState, on: (EscalateEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.session_escalate), onBack = { on(EscalateEvent.Back) }, second = { About(state) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.session_escalate), { on(EscalateEvent.HandOver) }, icon = Icons.Check)
    },
) {
    SectionTitle(stringResource(R.string.escalate_reason))
    Choices(EscalationReason.entries, state.reason, { on(EscalateEvent.Reason(it)) }, { it.word })
    if (state.asked.isNotEmpty()) {
        val names = state.asked.joinToString(stringResource(R.string.comma))
        Note(stringResource(R.string.escalate_asked, names), Tone.Grain, Icons.People)
    }
    Entry(
        stringResource(R.string.escalate_words),
        state.words,
        { on(EscalateEvent.Write(it)) },
        hint = stringResource(R.string.escalate_words_hint),
        kind = EntryKind.Paragraph,
    )
    Note(stringResource(R.string.escalate_lead), Tone.River, Icons.Info)
    SecondButton(stringResource(R.string.packet_title), { on(EscalateEvent.Packet) }, icon = Icons.List)
}

@Composable
private fun About(state: EscalateState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}
