package cn.yishi.app.screen.papers

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TapPanel
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.PaperChip
import cn.yishi.app.words.SessionChip
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.word
import cn.yishi.app.words.wordOf
import cn.yishi.core.PaperRow
import cn.yishi.core.SessionRow

@Composable
fun PapersScreen(state: PapersState, on: (PapersEvent) -> Unit) {
    val can = state.canPlan || state.canNotice || state.canAgree
    Page(
        PageTop(stringResource(R.string.papers_title), onBack = { on(PapersEvent.Back) }, second = { About(state) }),
        bottom = if (can) ({ Acts(state, on) }) else null,
    ) {
        state.trouble?.let { TroubleNote(it.word) }
        val papers = state.papers ?: return@Page
        if (papers.isEmpty() && state.sessions.isEmpty()) EmptyState(Icons.Mine, stringResource(R.string.papers_none))
        if (state.sessions.isNotEmpty()) SectionTitle(stringResource(R.string.papers_sessions))
        for (session in state.sessions) SessionCard(session, state.forms.wordOf(session.formZh)) { on(PapersEvent.OpenSession(session.id)) }
        if (papers.isNotEmpty()) SectionTitle(stringResource(R.string.papers_papers))
        for (paper in papers) PaperCard(paper, paper.no ?: state.provisional[paper.id]) { on(PapersEvent.OpenPaper(paper.id)) }
        Panel {
            TapRow(stringResource(R.string.draws_title), { on(PapersEvent.Draws) }, icon = Icons.People)
            TapRow(stringResource(R.string.venues_title), { on(PapersEvent.Venues) }, icon = Icons.Roof)
        }
    }
}

/** The next step is the main one, the others stand under it. */
@Composable
private fun ColumnScope.Acts(state: PapersState, on: (PapersEvent) -> Unit) {
    if (state.canNotice) {
        MainButton(stringResource(R.string.papers_notice), { on(PapersEvent.Notice) }, icon = Icons.Today)
    } else if (state.canPlan) {
        MainButton(stringResource(R.string.papers_plan), { on(PapersEvent.Plan) }, icon = Icons.Pen)
    }
    if (state.canNotice && state.canPlan) SecondButton(stringResource(R.string.papers_plan), { on(PapersEvent.Plan) }, icon = Icons.Pen)
    if (state.canAgree) SecondButton(stringResource(R.string.papers_agree), { on(PapersEvent.Agree) }, icon = Icons.People)
}

@Composable
private fun About(state: PapersState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}

@Composable
private fun SessionCard(session: SessionRow, form: String, onOpen: () -> Unit) = TapPanel(onOpen) {
    Text(stringResource(R.string.session_round, form, session.round.toInt()), style = Yishi.type.strong)
    Text(momentWord(session.start, session.startZh), style = Yishi.type.body)
    Chips { SessionChip(session.state) }
}

@Composable
private fun PaperCard(paper: PaperRow, number: String?, onOpen: () -> Unit) = TapPanel(onOpen) {
    Text(paper.title, style = Yishi.type.strong)
    if (number != null) Text(number, style = Yishi.type.small, color = Yishi.colors.inkSoft)
    Chips {
        Chip(paper.purpose.word, Icons.Mine, Tone.Plain)
        PaperChip(paper.sealed, paper.dropped, paper.annulled)
    }
}

@Composable
private fun Chips(chips: @Composable () -> Unit) {
    val m = Yishi.measures
    FlowRow(horizontalArrangement = Arrangement.spacedBy(m.small), verticalArrangement = Arrangement.spacedBy(m.small)) { chips() }
}
