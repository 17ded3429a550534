package cn.yishi.app.screen.inbox

import cn.yishi.bridge.Trouble
import cn.yishi.core.InboxRow

/** What happened to oneself and one's own, the newest first. */
data class InboxState(
    /** Nothing until the first look. */
    val rows: List<InboxRow>?,
    val total: Long,
    /** How much of it was not read. */
    val news: Long,
    val trouble: Trouble?,
)

sealed interface InboxEvent {
    data class Open(val row: InboxRow) : InboxEvent

    /** All of it was read. */
    data object ReadAll : InboxEvent

    data object More : InboxEvent

    data object Back : InboxEvent
}
