package cn.yishi.app.screen.inbox

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
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.TapPanel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.design.parts.more
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.said
import cn.yishi.app.words.word
import cn.yishi.core.InboxRow

@Composable
fun InboxScreen(state: InboxState, on: (InboxEvent) -> Unit) {
    ListPage(
        PageTop(stringResource(R.string.inbox_title), onBack = { on(InboxEvent.Back) }),
        bottom = if (state.news == 0L) null else ({
            SecondButton(stringResource(R.string.inbox_read_all), { on(InboxEvent.ReadAll) }, icon = Icons.Check)
        }),
    ) {
        if (state.trouble != null) item { TroubleNote(state.trouble.word) }
        val rows = state.rows ?: return@ListPage
        if (rows.isEmpty()) item { EmptyState(Icons.Speech, stringResource(R.string.inbox_empty)) }
        items(rows, key = { it.entry.hex }) { row -> NewsCard(row) { on(InboxEvent.Open(row)) } }
        more(rows.size, state.total) { on(InboxEvent.More) }
    }
}

/** What is new stands on a coloured ground and says so in words, too. */
@Composable
private fun NewsCard(row: InboxRow, onOpen: () -> Unit) {
    TapPanel(onOpen, tone = if (row.read) Tone.Plain else Tone.Leaf) {
        if (!row.read) Chip(stringResource(R.string.inbox_new), Icons.Info, Tone.Leaf)
        Text(said(row.zh, row.en), style = if (row.read) Yishi.type.body else Yishi.type.strong)
        if (row.quote.isNotEmpty()) Text(stringResource(R.string.inbox_quote, row.quote), style = Yishi.type.body)
        row.comparisonCode?.let { Text(stringResource(R.string.inbox_compare, it.chunked(3).joinToString(" ")), style = Yishi.type.strong) }
        val by = listOf(row.byName, momentWord(row.at, row.atZh)).filter(String::isNotEmpty).joinToString(" · ")
        Text(by, style = Yishi.type.small)
    }
}
