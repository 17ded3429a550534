package cn.yishi.app.screen.outbox

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
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.design.parts.more
import cn.yishi.app.words.SendChip
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.said
import cn.yishi.app.words.word
import cn.yishi.core.OutboxRow
import cn.yishi.core.SendState

@Composable
fun OutboxScreen(state: OutboxState, on: (OutboxEvent) -> Unit) {
    ListPage(PageTop(stringResource(R.string.outbox_title), onBack = { on(OutboxEvent.Back) })) {
        item(key = "sync") { SyncPart(state, on) }
        if (state.trouble != null) item(key = "trouble") { TroubleNote(state.trouble.word) }
        val rows = state.rows ?: return@ListPage
        item(key = "title") { SectionTitle(stringResource(R.string.outbox_written)) }
        if (rows.isEmpty()) item(key = "empty") { EmptyState(Icons.Phone, stringResource(R.string.outbox_empty)) }
        items(rows, key = { it.entry.hex }) { row -> ActCard(row) { on(OutboxEvent.Retry(row.entry)) } }
        more(rows.size, state.total) { on(OutboxEvent.More) }
    }
}

/** One thing that was written: how far it is and, where it came back, why, and another try with the same words. */
@Composable
private fun ActCard(row: OutboxRow, onRetry: () -> Unit) {
    Panel(tone = if (row.state == SendState.REFUSED) Tone.Brick else Tone.Plain) {
        SendChip(row.state)
        Text(said(row.kindZh, row.kindEn), style = Yishi.type.strong)
        if (row.words.isNotEmpty()) Text(row.words, style = Yishi.type.body)
        if (row.state != SendState.ACCEPTED) Text(said(row.sentence, row.sentenceEn), style = Yishi.type.body)
        Text(momentWord(row.at, row.atZh), style = Yishi.type.small)
        if (row.state == SendState.REFUSED) SecondButton(stringResource(R.string.outbox_retry), onRetry, icon = Icons.Returned)
    }
}
