package cn.yishi.app.screen.session

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.words.word
import cn.yishi.core.OpinionRow
import cn.yishi.core.SessionView

/** Each opinion with its answer; whoever keeps the record answers it while the sitting is open. */
@Composable
internal fun OpinionsPart(state: SessionState, session: SessionView, here: BringIntoViewRequester, on: (SessionEvent) -> Unit) {
    if (session.opinions.isEmpty()) return
    Column(Modifier.bringIntoViewRequester(here), Arrangement.spacedBy(Yishi.measures.large)) {
        SectionTitle(stringResource(R.string.opinion_title))
        for (opinion in session.opinions) Opinion(opinion, state.leads && state.open, on)
    }
}

@Composable
private fun Opinion(opinion: OpinionRow, answers: Boolean, on: (SessionEvent) -> Unit) = Panel {
    Text(stringResource(R.string.session_said, opinion.said.byName, opinion.said.text), style = Yishi.type.body)
    val uptake = opinion.uptake
    if (uptake == null) {
        Text(stringResource(R.string.opinion_waits), style = Yishi.type.strong)
    } else {
        Text(stringResource(R.string.session_said, uptake.word, opinion.answer.orEmpty()), style = Yishi.type.strong, color = Yishi.colors.leaf)
    }
    if (answers) {
        val words = if (uptake == null) R.string.opinion_answer else R.string.opinion_answer_again
        TapRow(stringResource(words, opinion.said.byName), { on(SessionEvent.Answer(opinion.statement)) }, icon = Icons.Pen)
    }
}
