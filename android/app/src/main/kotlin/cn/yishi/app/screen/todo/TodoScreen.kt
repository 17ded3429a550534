package cn.yishi.app.screen.todo

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.TapPanel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.design.parts.more
import cn.yishi.app.words.said
import cn.yishi.app.words.word
import cn.yishi.core.TodoRow

@Composable
fun TodoScreen(state: TodoState, on: (TodoEvent) -> Unit) {
    ListPage(PageTop(stringResource(R.string.todo_title), onBack = { on(TodoEvent.Back) })) {
        if (state.trouble != null) item { TroubleNote(state.trouble.word) }
        val rows = state.rows ?: return@ListPage
        if (rows.isEmpty()) item { EmptyState(Icons.Check, stringResource(R.string.todo_empty)) }
        items(rows, key = { "${it.kind}-${it.`object`.hex}-${it.entry?.hex}" }) { row -> TodoCard(row) { on(TodoEvent.Open(row)) } }
        more(rows.size, state.total) { on(TodoEvent.More) }
    }
}

@Composable
private fun TodoCard(row: TodoRow, onOpen: () -> Unit) {
    val due = row.due
    TapPanel(onOpen, tone = if (row.overdue) Tone.Brick else Tone.Plain) {
        Text(said(row.zh, row.en), style = Yishi.type.strong)
        when {
            row.overdue -> Chip(stringResource(R.string.todo_overdue), Icons.Alert, Tone.Brick)
            due != null -> Text(stringResource(R.string.todo_due, due), style = Yishi.type.small, color = Yishi.colors.inkSoft)
        }
    }
}
