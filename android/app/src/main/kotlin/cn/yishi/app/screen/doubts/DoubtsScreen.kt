package cn.yishi.app.screen.doubts

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.design.parts.more
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.said
import cn.yishi.app.words.word
import cn.yishi.core.DoubtRow

@Composable
fun DoubtsScreen(state: DoubtsState, on: (DoubtsEvent) -> Unit) {
    ListPage(PageTop(stringResource(R.string.doubts_title), onBack = { on(DoubtsEvent.Back) })) {
        if (state.trouble != null) item(key = "trouble") { TroubleNote(state.trouble.word) }
        if (state.zh.isNotEmpty()) item(key = "lead") { Text(said(state.zh, state.en), style = Yishi.type.body) }
        val rows = state.rows ?: return@ListPage
        if (rows.isEmpty()) item(key = "empty") { EmptyState(Icons.Shield, stringResource(R.string.doubts_none)) }
        items(rows, key = { it.entry.hex }) { row -> DoubtCard(row) }
        more(rows.size, state.total) { on(DoubtsEvent.More) }
    }
}

@Composable
private fun DoubtCard(row: DoubtRow) {
    Panel {
        Text(said(row.kindZh, row.kindEn), style = Yishi.type.strong)
        if (row.about.isNotEmpty()) Text(row.about, style = Yishi.type.body)
        Text(said(row.reasonZh, row.reasonEn), style = Yishi.type.body, color = Yishi.colors.brick)
        Text("${row.byName} · ${momentWord(row.receivedAt, row.receivedAtZh)}", style = Yishi.type.small, color = Yishi.colors.inkSoft)
        Text(stringResource(R.string.doubts_position, row.position.toLong()), style = Yishi.type.small, color = Yishi.colors.inkSoft)
    }
}
