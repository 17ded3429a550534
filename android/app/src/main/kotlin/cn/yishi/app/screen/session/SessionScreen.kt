package cn.yishi.app.screen.session

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.SessionChip
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.app.words.wordOf
import cn.yishi.core.SessionView
import kotlinx.coroutines.launch

@Composable
fun SessionScreen(state: SessionState, on: (SessionEvent) -> Unit) {
    val turn = state.readBack
    if (turn != null) ReadBack(state, turn, on) else Session(state, on)
}

@Composable
private fun Session(state: SessionState, on: (SessionEvent) -> Unit) {
    val session = state.session
    val title = session?.let { stringResource(R.string.session_round, state.forms.wordOf(it.formZh), it.round.toInt()) } ?: stringResource(R.string.session_title)
    val acts = state.leads || state.canCome || state.canWait || state.before != null || state.governs && state.undecided
    val answers = remember { BringIntoViewRequester() }
    Page(
        PageTop(title, onBack = { on(SessionEvent.Back) }, second = { About(state) }),
        bottom = if (acts) ({ Acts(state, on) }) else null,
    ) {
        state.trouble?.let { TroubleNote(it.sentence()) }
        if (session == null) return@Page
        NoticePart(session)
        OpenPoints(session.carried)
        OpenPoints(session.openPoints, R.string.open_points_now)
        WantsPart(state, session, answers)
        UnsignedPart(session)
        UnreachedPart(state, session, on)
        TurnsPart(state, session, on)
        RollPart(state, session, on)
        ItemsPart(state, session, on)
        OpinionsPart(state, session, answers, on)
        WrittenPart(state, on)
        ResultPart(state, session, on)
        DemandPart(state, session, on)
        ShownPart(state, session, on)
    }
}

@Composable
private fun About(state: SessionState) {
    state.session?.let { Text(it.topicTitle, style = Yishi.type.small, color = Yishi.colors.inkSoft) }
}

/** When it is, who leads it, and what people were told. */
@Composable
private fun NoticePart(session: SessionView) = Panel {
    SessionChip(session.state)
    Text(stringResource(R.string.session_starts, momentWord(session.start, session.startZh)), style = Yishi.type.strong)
    Text(stringResource(R.string.session_who, session.moderatorName, session.recorderName), style = Yishi.type.body)
    if (session.notice.isNotEmpty()) Text(session.notice, style = Yishi.type.body)
}

/** What is wanted before the next step; an answer that is wanted leads to the opinions. */
@Composable
private fun WantsPart(state: SessionState, session: SessionView, answers: BringIntoViewRequester) {
    if (state.agreed) return
    val scope = rememberCoroutineScope()
    for (want in session.wants) {
        Note(want.word, Tone.Grain, Icons.Clock)
        if (state.leads && want.code == SessionState.RESPONSES_MISSING) {
            SecondButton(stringResource(R.string.session_to_answers), { scope.launch { answers.bringIntoView() } }, icon = Icons.Speech)
        }
    }
}

/** The next step is the main one. */
@Composable
private fun ColumnScope.Acts(state: SessionState, on: (SessionEvent) -> Unit) {
    val session = state.session ?: return
    when {
        session.asksMe -> Asked(state, on)
        state.leads && session.state.code == SessionState.NOTICED -> Before(session, on)
        state.leads && session.state.code == SessionState.OPEN ->
            MainButton(stringResource(R.string.session_close), { on(SessionEvent.Ask(Turn.Close)) }, icon = Icons.Check)
        state.canCome -> MainButton(stringResource(R.string.session_come), { on(SessionEvent.Come) }, icon = Icons.Check)
        state.canWait -> MainButton(stringResource(R.string.turn_ask), { on(SessionEvent.Wait(true)) }, icon = Icons.Speech, spoken = true)
        state.before != null -> SecondButton(stringResource(R.string.turn_drop), { on(SessionEvent.Wait(false)) }, icon = Icons.Close)
        state.signs || state.signHere.isNotEmpty() -> Record(state, on)
        state.undecided -> After(state, on)
        state.agreed && state.minutes == null && state.leads ->
            MainButton(stringResource(R.string.session_minutes), { on(SessionEvent.WriteMinutes) }, icon = Icons.Pen)
        state.minutes != null -> MainButton(stringResource(R.string.session_see_minutes), { on(SessionEvent.SeeMinutes) }, icon = Icons.Mine)
    }
}

@Composable
private fun ColumnScope.Before(session: SessionView, on: (SessionEvent) -> Unit) {
    val roll = stringResource(R.string.session_roll)
    if (session.wants.isNotEmpty()) return MainButton(roll, { on(SessionEvent.Roll) }, icon = Icons.Today)
    MainButton(stringResource(R.string.session_open), { on(SessionEvent.Ask(Turn.Open)) }, icon = Icons.Speech)
    SecondButton(roll, { on(SessionEvent.Roll) }, icon = Icons.Today)
}

/** A party says that it has the notice; whoever comes says so after that. */
@Composable
private fun ColumnScope.Asked(state: SessionState, on: (SessionEvent) -> Unit) {
    MainButton(stringResource(R.string.session_have), { on(SessionEvent.Have) }, icon = Icons.Check)
    if (state.leads) SecondButton(stringResource(R.string.session_roll), { on(SessionEvent.Roll) }, icon = Icons.Today)
    else SecondButton(stringResource(R.string.session_come), { on(SessionEvent.Come) }, icon = Icons.Person)
}

/** It is over, and its record waits for a signature: one's own, or that of the other one, who is here. */
@Composable
private fun ColumnScope.Record(state: SessionState, on: (SessionEvent) -> Unit) {
    if (state.signs) return MainButton(stringResource(R.string.session_sign), { on(SessionEvent.Ask(Turn.Sign)) }, icon = Icons.Pen)
    for (other in state.signHere) {
        MainButton(stringResource(R.string.session_sign_here, other.name), { on(SessionEvent.SignHere(other.member)) }, icon = Icons.Pen)
    }
}

/** It is over: agreed, once more, or an assembly decides. */
@Composable
private fun ColumnScope.After(state: SessionState, on: (SessionEvent) -> Unit) {
    if (state.leads) MainButton(stringResource(R.string.session_agree), { on(SessionEvent.Ask(Turn.Agree)) }, icon = Icons.Check)
    // Once enough ask for an assembly there is no further round.
    val escalate = stringResource(R.string.session_escalate)
    if (state.session?.demanded == true) return SecondButton(escalate, { on(SessionEvent.Escalate) }, icon = Icons.People)
    SecondButton(stringResource(R.string.session_again), { on(SessionEvent.Again) }, icon = Icons.Sync)
    QuietButton(escalate, { on(SessionEvent.Escalate) })
}

/** What came of it. */
@Composable
private fun ResultPart(state: SessionState, session: SessionView, on: (SessionEvent) -> Unit) {
    if (session.agreed.isEmpty()) return
    val comma = stringResource(R.string.comma)
    SectionTitle(stringResource(R.string.session_result))
    Panel(tone = Tone.Leaf) {
        Text(stringResource(R.string.session_agreed, session.agreed.joinToString(comma)), style = Yishi.type.body)
        if (session.dissent.isNotEmpty()) Text(stringResource(R.string.session_dissent, session.dissent.joinToString(comma)), style = Yishi.type.body)
    }
    if (state.minutes != null && !state.leads) {
        SecondButton(stringResource(R.string.session_see_minutes), { on(SessionEvent.SeeMinutes) }, icon = Icons.Mine)
    }
}

@Composable
private fun ReadBack(state: SessionState, turn: Turn, on: (SessionEvent) -> Unit) {
    val (title, means) = when (turn) {
        Turn.Open -> R.string.session_open to R.string.session_open_means
        Turn.Close -> R.string.session_close to R.string.session_close_means
        Turn.Sign -> R.string.session_sign to R.string.session_sign_means
        Turn.Agree -> R.string.session_agree to R.string.session_agree_means
    }
    Page(
        PageTop(stringResource(title), onBack = { on(SessionEvent.Cancel) }, second = { About(state) }),
        bottom = {
            MainButton(stringResource(R.string.session_do), { on(SessionEvent.Act) }, icon = Icons.Check)
            QuietButton(stringResource(R.string.session_not_yet), { on(SessionEvent.Cancel) })
        },
    ) {
        Panel(tone = Tone.Clay) { Text(stringResource(means), style = Yishi.type.heading) }
    }
}
