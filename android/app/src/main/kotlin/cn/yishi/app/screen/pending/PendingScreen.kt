package cn.yishi.app.screen.pending

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.said
import cn.yishi.app.words.word
import cn.yishi.core.PendingChangeRow

@Composable
fun PendingScreen(state: PendingState, on: (PendingEvent) -> Unit) {
    ListPage(PageTop(stringResource(R.string.pending_title), onBack = { on(PendingEvent.Back) })) {
        item(key = "lead") { Text(stringResource(R.string.pending_lead), style = Yishi.type.body) }
        if (state.trouble != null) item(key = "trouble") { TroubleNote(state.trouble.word) }
        val rows = state.rows ?: return@ListPage
        if (rows.isEmpty()) item(key = "empty") { EmptyState(Icons.Check, stringResource(R.string.pending_empty)) }
        items(rows, key = { it.entry.hex }) { row -> ChangeCard(row) { on(PendingEvent.Confirm(row.entry)) } }
    }
}

@Composable
private fun ChangeCard(row: PendingChangeRow, onConfirm: () -> Unit) {
    Panel {
        Text(said(row.zh, row.en), style = Yishi.type.strong)
        Text(stringResource(R.string.pending_by, row.byName), style = Yishi.type.small, color = Yishi.colors.inkSoft)
        if (row.mine) {
            Text(stringResource(R.string.pending_mine), style = Yishi.type.body)
        } else {
            MainButton(stringResource(R.string.pending_confirm), onConfirm, icon = Icons.Check)
        }
    }
}
