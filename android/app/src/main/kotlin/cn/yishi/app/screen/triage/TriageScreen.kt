package cn.yishi.app.screen.triage

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.mine.NeedCard
import cn.yishi.app.words.said
import cn.yishi.app.words.word
import cn.yishi.core.NeedStatus
import cn.yishi.core.choices

/** What one may look at, the waiting ones first; the last is all. */
private val Statuses = listOf(
    NeedStatus.SUBMITTED, NeedStatus.ACCEPTED, NeedStatus.RETURNED, NeedStatus.IN_TOPIC, NeedStatus.MERGED, null,
)

@Composable
fun TriageScreen(state: TriageState, on: (TriageEvent) -> Unit) = ListPage(
    PageTop(stringResource(R.string.triage_title), onBack = { on(TriageEvent.Back) }),
) {
    state.trouble?.let { item { TroubleNote(it.word) } }
    item {
        // A chosen one is a value of its own: “all” is nothing, and nothing chosen would be, too.
        val all = Statuses.map(::Chosen)
        Choices(all, Chosen(state.status), { on(TriageEvent.Show(it.status)) }, { wordOf(it.status) })
    }
    val rows = state.rows ?: return@ListPage
    if (rows.isEmpty()) item { EmptyState(Icons.List, stringResource(R.string.triage_empty)) }
    items(rows, key = { it.id.hex }) { need ->
        NeedCard(need, showSpeaker = true, { on(TriageEvent.Open(need.id)) })
    }
    val left = state.total - rows.size
    if (left > 0) {
        item(key = "more") {
            Text(stringResource(R.string.mine_more, left), style = Yishi.type.small, color = Yishi.colors.inkSoft)
            LaunchedEffect(rows.size) { on(TriageEvent.More) }
        }
    }
}

private data class Chosen(val status: NeedStatus?)

@Composable
private fun wordOf(status: NeedStatus?): String = when (status) {
    null -> stringResource(R.string.triage_all)
    NeedStatus.SUBMITTED -> stringResource(R.string.triage_waiting)
    else -> choices().needStatuses.first { it.value == status }.let { said(it.zh, it.en) }
}
