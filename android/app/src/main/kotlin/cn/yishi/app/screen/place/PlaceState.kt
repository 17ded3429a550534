package cn.yishi.app.screen.place

import cn.yishi.bridge.Trouble
import cn.yishi.core.TopicId
import cn.yishi.core.TopicRow

/** Which topic takes a need up. */
data class PlaceState(
    val need: String,
    /** Topics read so far; nothing until the first look. */
    val topics: List<TopicRow>?,
    val total: Long,
    val trouble: Trouble?,
)

sealed interface PlaceEvent {
    data class Choose(val topic: TopicId) : PlaceEvent

    /** The end of what was read is in sight. */
    data object More : PlaceEvent

    /** There is none that fits: proposes one. */
    data object Propose : PlaceEvent

    data object Back : PlaceEvent
}
