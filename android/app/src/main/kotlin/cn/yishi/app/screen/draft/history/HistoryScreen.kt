package cn.yishi.app.screen.draft.history

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.TapPanel
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.word
import cn.yishi.core.DraftStepRow

@Composable
fun HistoryScreen(state: HistoryState, on: (HistoryEvent) -> Unit) {
    ListPage(PageTop(stringResource(R.string.draft_history), onBack = { on(HistoryEvent.Back) })) {
        if (state.trouble != null) item { TroubleNote(state.trouble.word) }
        val rows = state.rows ?: return@ListPage
        if (rows.isEmpty()) item { EmptyState(Icons.Pen, stringResource(R.string.draft_history_none)) }
        items(rows, key = { it.id.hex }) { step -> StepCard(step) { on(HistoryEvent.Open(step.id)) } }
        if (rows.size < state.total) item(key = "more") { LaunchedEffect(rows.size) { on(HistoryEvent.More) } }
    }
}

@Composable
private fun StepCard(step: DraftStepRow, onOpen: () -> Unit) {
    TapPanel(onOpen) {
        Text(step.byName, style = Yishi.type.strong)
        Text(momentWord(step.at, step.atZh), style = Yishi.type.small, color = Yishi.colors.inkSoft)
        if (step.amendment != null) {
            Text(stringResource(R.string.draft_history_amendment), style = Yishi.type.small, color = Yishi.colors.leaf)
        }
        if (step.added.isNotBlank()) Text(stringResource(R.string.draft_history_added, step.added.trim()), style = Yishi.type.body)
        if (step.removed.isNotBlank()) {
            Text(
                stringResource(R.string.draft_history_removed, step.removed.trim()),
                style = Yishi.type.body,
                color = Yishi.colors.inkSoft,
            )
        }
    }
}
