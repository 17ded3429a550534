package cn.yishi.app.screen.session

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.SmallButton
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.core.PartyRow
import cn.yishi.core.SessionView
import cn.yishi.core.TurnRow

/** Who waits for a turn to speak: whoever keeps the record sees the line, whoever waits how many are before them. */
@Composable
internal fun TurnsPart(state: SessionState, session: SessionView, on: (SessionEvent) -> Unit) {
    if (state.leads && state.open) Line(state, session, on)
    val before = state.before
    if (state.leads || before == null) return
    Note(if (before == 0) stringResource(R.string.turn_next) else stringResource(R.string.turn_before, before), Tone.River, Icons.Clock)
}

@Composable
private fun Line(state: SessionState, session: SessionView, on: (SessionEvent) -> Unit) {
    SectionTitle(stringResource(R.string.turn_line))
    Panel {
        if (session.turns.isEmpty()) Text(stringResource(R.string.turn_nobody), style = Yishi.type.body)
        for (turn in session.turns) Waiting(turn, state.itemAtHand, on)
        if (state.idle.isNotEmpty()) Idle(state.idle, on)
    }
}

@Composable
private fun Waiting(turn: TurnRow, item: Int, on: (SessionEvent) -> Unit) {
    TapRow(
        stringResource(R.string.turn_call, turn.name),
        { on(SessionEvent.Speak(item, turn.member)) },
        icon = Icons.Speech,
        second = stringResource(if (turn.spoke == 0u) R.string.turn_not_spoken else R.string.turn_spoken),
    )
    val label = stringResource(R.string.turn_drop_of, turn.name)
    SmallButton(
        stringResource(R.string.turn_drop),
        { on(SessionEvent.Wait(false, turn.member)) },
        Modifier.semantics { contentDescription = label },
        icon = Icons.Close,
    )
}

/** Whoever has no phone, or none at hand, is put in the line. */
@Composable
private fun Idle(all: List<PartyRow>, on: (SessionEvent) -> Unit) {
    Text(stringResource(R.string.turn_put), style = Yishi.type.strong)
    val gap = Yishi.measures.small
    FlowRow(horizontalArrangement = Arrangement.spacedBy(gap), verticalArrangement = Arrangement.spacedBy(gap)) {
        for (party in all) {
            val label = stringResource(R.string.turn_put_in, party.name)
            SmallButton(
                party.name,
                { on(SessionEvent.Wait(true, party.member)) },
                Modifier.semantics { contentDescription = label },
                icon = Icons.Plus,
            )
        }
    }
}
