package cn.yishi.app.screen.session

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.words.stanceWord
import cn.yishi.app.words.word
import cn.yishi.core.ItemRow
import cn.yishi.core.PartyRow
import cn.yishi.core.SessionView

/** The parties: who is there, and where they stand. */
@Composable
internal fun RollPart(state: SessionState, session: SessionView, on: (SessionEvent) -> Unit) {
    SectionTitle(stringResource(R.string.session_parties))
    Panel {
        for (party in session.parties) PartyLine(party, session.state.code == SessionState.NOTICED)
        if (session.others.isNotEmpty()) {
            val names = session.others.joinToString(stringResource(R.string.comma)) { it.name }
            Text(stringResource(R.string.session_others, names), style = Yishi.type.body)
        }
        if (state.leads && session.state.code == SessionState.OPEN) {
            TapRow(stringResource(R.string.session_roll), { on(SessionEvent.Roll) }, icon = Icons.Today)
        }
        if (state.canSpeak) TapRow(stringResource(R.string.stand_title), { on(SessionEvent.Stand) }, icon = Icons.Check)
    }
}

@Composable
private fun PartyLine(party: PartyRow, noticed: Boolean) {
    Text(party.name, style = Yishi.type.strong)
    val there = party.present?.let { stringResource(R.string.session_present, it.word) } ?: stringResource(R.string.session_absent)
    val told = party.told?.let { stringResource(R.string.session_told, it.word) }
    val affected = if (party.affected) stringResource(R.string.people_affected) else null
    val stands = party.position?.let { stanceWord(it) }
    val words = listOfNotNull(party.kind.word, affected, told.takeIf { noticed }, there, stands).joinToString(stringResource(R.string.session_between))
    Text(words, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}

/** The agenda: what was said on each item, and what came of it. */
@Composable
internal fun ItemsPart(state: SessionState, session: SessionView, on: (SessionEvent) -> Unit) {
    if (session.items.isEmpty()) return
    SectionTitle(stringResource(R.string.plan_agenda_title))
    for (item in session.items) ItemPanel(state, item, on)
}

@Composable
private fun ItemPanel(state: SessionState, item: ItemRow, on: (SessionEvent) -> Unit) = Panel {
    val at = item.item.toInt()
    val called = state.agenda.getOrNull(at)
    Text(if (called == null) stringResource(R.string.session_item, at + 1) else stringResource(R.string.session_item_called, at + 1, called), style = Yishi.type.strong)
    for (said in item.statements) Text(stringResource(R.string.session_said, said.byName, said.text), style = Yishi.type.body)
    item.outcome?.let { Text(stringResource(R.string.session_outcome_is, it), style = Yishi.type.strong, color = Yishi.colors.leaf) }
    if (state.canSpeak) TapRow(stringResource(R.string.session_speak), { on(SessionEvent.Speak(at)) }, icon = Icons.Speech)
    if (state.canSpeak && state.leads) {
        TapRow(stringResource(R.string.session_outcome), { on(SessionEvent.Outcome(at)) }, icon = Icons.Check)
    }
}

/** What else is written of it: what its form wants on record, and the minutes, which several people write. */
@Composable
internal fun WrittenPart(state: SessionState, on: (SessionEvent) -> Unit) {
    val keeps = state.leads && state.open
    if (!keeps && state.writes == null) return
    Panel {
        if (keeps) TapRow(stringResource(R.string.session_record), { on(SessionEvent.Record) }, icon = Icons.List)
        state.writes?.let {
            val words = if (it) R.string.session_together else R.string.session_together_read
            TapRow(stringResource(words), { on(SessionEvent.Together) }, icon = Icons.Pen)
        }
    }
}
