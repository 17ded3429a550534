package cn.yishi.app.screen.quarantine

import cn.yishi.bridge.Trouble
import cn.yishi.core.EntryId
import cn.yishi.core.QuarantineRow

/** What the hub put aside because its author's phone or post had ended. */
data class QuarantineState(
    /** Nothing until the hub has told. */
    val rows: List<QuarantineRow>?,
    val busy: Boolean,
    val trouble: Trouble?,
)

sealed interface QuarantineEvent {
    data class Admit(val entry: EntryId) : QuarantineEvent

    data object Again : QuarantineEvent

    data object Back : QuarantineEvent
}
