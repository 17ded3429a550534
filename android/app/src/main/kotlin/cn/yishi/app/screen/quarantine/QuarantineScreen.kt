package cn.yishi.app.screen.quarantine

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
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.said
import cn.yishi.app.words.word
import cn.yishi.core.QuarantineRow

@Composable
fun QuarantineScreen(state: QuarantineState, on: (QuarantineEvent) -> Unit) {
    ListPage(PageTop(stringResource(R.string.quarantine_title), onBack = { on(QuarantineEvent.Back) })) {
        item(key = "lead") { Text(stringResource(R.string.quarantine_lead), style = Yishi.type.body) }
        if (state.trouble != null) {
            item(key = "trouble") {
                TroubleNote(state.trouble.word, wayOut = stringResource(R.string.common_retry), onWayOut = { on(QuarantineEvent.Again) })
            }
        }
        if (state.busy && state.rows == null) item(key = "asking") { Text(stringResource(R.string.quarantine_asking)) }
        val rows = state.rows ?: return@ListPage
        if (rows.isEmpty()) item(key = "empty") { EmptyState(Icons.Shield, stringResource(R.string.quarantine_empty)) }
        items(rows, key = { it.entry.hex }) { row -> AsideCard(row) { on(QuarantineEvent.Admit(row.entry)) } }
    }
}

@Composable
private fun AsideCard(row: QuarantineRow, onAdmit: () -> Unit) {
    Panel {
        Text(said(row.kindZh, row.kindEn), style = Yishi.type.strong)
        if (row.words.isNotEmpty()) Text(row.words, style = Yishi.type.body)
        Text(said(row.reasonZh, row.reasonEn), style = Yishi.type.body)
        Text("${row.byName} · ${momentWord(row.receivedAt, row.receivedAtZh)}", style = Yishi.type.small, color = Yishi.colors.inkSoft)
        if (row.canAdmit) {
            SecondButton(stringResource(R.string.quarantine_admit), onAdmit, icon = Icons.Check)
        } else {
            Text(stringResource(R.string.quarantine_anew), style = Yishi.type.body)
        }
    }
}
