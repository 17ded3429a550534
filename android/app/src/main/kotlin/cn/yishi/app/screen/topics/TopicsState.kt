package cn.yishi.app.screen.topics

import cn.yishi.bridge.Trouble
import cn.yishi.core.TopicId
import cn.yishi.core.TopicRow

/** What the village talks about, newest first. */
data class TopicsState(
    /** The rows read so far; nothing until the first look. */
    val rows: List<TopicRow>?,
    val total: Long,
    /** What is looked for; empty shows all. */
    val search: String,
    /** What was found; nothing while nothing is looked for. */
    val found: List<Found>?,
    val trouble: Trouble?,
)

/** A topic that was found, and the words around the place. */
data class Found(val topic: TopicId, val title: String, val snippet: String)

sealed interface TopicsEvent {
    data class Open(val topic: TopicId) : TopicsEvent

    data class Search(val text: String) : TopicsEvent

    /** The end of what was read is in sight. */
    data object More : TopicsEvent

    data object Propose : TopicsEvent

    data object Back : TopicsEvent
}
