package cn.yishi.app.screen.topics

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.style.TextOverflow
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.TapPanel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.word
import cn.yishi.core.TopicRow

@Composable
fun TopicsScreen(state: TopicsState, on: (TopicsEvent) -> Unit) {
    ListPage(
        PageTop(stringResource(R.string.topics_title), onBack = { on(TopicsEvent.Back) }),
        bottom = { SecondButton(stringResource(R.string.topics_propose), { on(TopicsEvent.Propose) }, icon = Icons.Plus) },
    ) {
        item(key = "search") {
            Entry(
                stringResource(R.string.topics_search),
                state.search,
                { on(TopicsEvent.Search(it)) },
                hint = stringResource(R.string.topics_search_hint),
            )
        }
        if (state.trouble != null) item { TroubleNote(state.trouble.word) }
        if (state.search.isBlank()) topics(state, on) else found(state.found ?: return@ListPage, on)
    }
}

private fun LazyListScope.topics(state: TopicsState, on: (TopicsEvent) -> Unit) {
    val rows = state.rows ?: return
    if (rows.isEmpty()) item { EmptyState(Icons.Village, stringResource(R.string.topics_empty)) }
    items(rows, key = { it.id.hex }) { topic -> TopicCard(topic) { on(TopicsEvent.Open(topic.id)) } }
    val left = state.total - rows.size
    if (left > 0) {
        item(key = "more") {
            Text(stringResource(R.string.topics_more, left), style = Yishi.type.small, color = Yishi.colors.inkSoft)
            LaunchedEffect(rows.size) { on(TopicsEvent.More) }
        }
    }
}

private fun LazyListScope.found(found: List<Found>, on: (TopicsEvent) -> Unit) {
    if (found.isEmpty()) item { EmptyState(Icons.Search, stringResource(R.string.topics_none_found)) }
    items(found, key = { it.topic.hex }) { hit ->
        TapPanel({ on(TopicsEvent.Open(hit.topic)) }) {
            Text(hit.title, style = Yishi.type.heading)
            if (hit.snippet.isNotEmpty()) Text(hit.snippet, style = Yishi.type.body, color = Yishi.colors.inkSoft)
        }
    }
}

@Composable
private fun TopicCard(topic: TopicRow, onOpen: () -> Unit) {
    val m = Yishi.measures
    TapPanel(onOpen) {
        Text(topic.title, style = Yishi.type.heading)
        if (topic.summary.isNotEmpty()) {
            Text(topic.summary, style = Yishi.type.body, maxLines = 5, overflow = TextOverflow.Ellipsis)
        }
        FlowRow(horizontalArrangement = Arrangement.spacedBy(m.small), verticalArrangement = Arrangement.spacedBy(m.small)) {
            StandChip(topic)
        }
        val said = if (topic.comments > 0u) stringResource(R.string.topics_comments, topic.comments.toLong()) else ""
        val about = listOf(momentWord(topic.at, topic.atZh), said).filter(String::isNotEmpty)
        Text(about.joinToString(" · "), style = Yishi.type.small, color = Yishi.colors.inkSoft)
    }
}

/** Where a topic stands: its newest round where it has one that counts, else whether it was taken up. */
@Composable
fun StandChip(topic: TopicRow) {
    val round = topic.round?.status?.takeIf { it.code in setOf("running", "signed", "sealed") }
    when {
        round?.code == "sealed" -> Chip(round.word, Icons.Shield, Tone.Leaf)
        round != null -> Chip(round.word, Icons.Pen, Tone.Clay)
        topic.state.code == "Accepted" && topic.version > 0u -> Chip(stringResource(R.string.topic_asking), Icons.Speech, Tone.River)
        topic.state.code == "Accepted" -> Chip(topic.state.word, Icons.Check, Tone.Leaf)
        topic.state.code in Over -> Chip(topic.state.word, Icons.Close, if (topic.state.code == "Annulled") Tone.Brick else Tone.Plain)
        else -> Chip(topic.state.word, Icons.Clock, Tone.Grain)
    }
}

/** Nothing more comes of it. */
private val Over = setOf("NotAccepted", "Withdrawn", "Terminated", "Annulled")
