package cn.yishi.app.screen.pending

import cn.yishi.bridge.Trouble
import cn.yishi.core.EntryId
import cn.yishi.core.PendingChangeRow

/** What waits for a second signature. */
data class PendingState(
    /** Nothing until the first look. */
    val rows: List<PendingChangeRow>?,
    val busy: Boolean,
    val trouble: Trouble?,
)

sealed interface PendingEvent {
    data class Confirm(val entry: EntryId) : PendingEvent

    data object Back : PendingEvent
}
