package cn.yishi.app.screen.draft.history

import cn.yishi.bridge.Trouble
import cn.yishi.core.ChangeHash
import cn.yishi.core.DraftStepRow

/** Who changed a draft, the last one first. */
data class HistoryState(
    /** Nothing until the first look. */
    val rows: List<DraftStepRow>?,
    val total: Long,
    val trouble: Trouble?,
)

sealed interface HistoryEvent {
    data class Open(val step: ChangeHash) : HistoryEvent

    /** The end of what was read is in sight. */
    data object More : HistoryEvent

    data object Back : HistoryEvent
}
