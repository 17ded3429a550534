package cn.yishi.app.screen.amend.decide

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.amend.SentencesPart
import cn.yishi.app.words.AmendmentChip
import cn.yishi.app.words.sentence
import cn.yishi.core.AmendmentRow

@Composable
fun DecideScreen(state: DecideState, on: (DecideEvent) -> Unit) {
    val open = state.amendment?.status?.code == "open"
    Page(
        PageTop(stringResource(R.string.topic_amendments), onBack = { on(DecideEvent.Back) }),
        bottom = if (open) ({ Acts(state, on) }) else null,
    ) {
        state.amendment?.let { Both(it) }
        if (state.declining) {
            Entry(stringResource(R.string.decide_reason), state.reason, { on(DecideEvent.Reason(it)) }, kind = EntryKind.Paragraph)
        } else if (state.today != null) {
            SectionTitle(stringResource(R.string.decide_where))
            SentencesPart(state.today, state.chosen) { on(DecideEvent.Press(it)) }
        }
    }
}

@Composable
private fun Acts(state: DecideState, on: (DecideEvent) -> Unit) {
    state.trouble?.let { TroubleNote(it.sentence()) }
    if (state.declining) {
        MainButton(stringResource(R.string.decide_send_decline), { on(DecideEvent.Decline) }, icon = Icons.Check)
        return
    }
    if (state.today == null) {
        MainButton(stringResource(R.string.decide_take), { on(DecideEvent.Take) }, icon = Icons.Check)
    } else {
        MainButton(stringResource(R.string.decide_take_there), { on(DecideEvent.TakeThere) }, icon = Icons.Check)
    }
    SecondButton(stringResource(R.string.decide_decline), { on(DecideEvent.AskDecline) }, icon = Icons.Close)
}

/** The passage as it stands and as it should read, one above the other. */
@Composable
private fun Both(amendment: AmendmentRow) {
    AmendmentChip(amendment.status)
    Panel {
        Text(stringResource(R.string.topic_before), style = Yishi.type.small, color = Yishi.colors.inkSoft)
        Text(amendment.quote, style = Yishi.type.body)
    }
    Panel(tone = Tone.Leaf) {
        Text(stringResource(R.string.topic_should), style = Yishi.type.small)
        Text(amendment.replacement.ifEmpty { stringResource(R.string.topic_taken_out) }, style = Yishi.type.body)
    }
    Text(stringResource(R.string.topic_why, amendment.byName, amendment.reason), style = Yishi.type.body)
    amendment.decided?.takeIf { it.text.isNotEmpty() }?.let {
        Text(stringResource(R.string.topic_decided, it.byName, it.text), style = Yishi.type.body)
    }
}
