package cn.yishi.app.screen.move

import cn.yishi.bridge.Trouble
import cn.yishi.core.ComparisonRow
import cn.yishi.core.QrView

/** A further phone of one's own, or a new one in place of this. */
data class MoveState(
    /** The code for the new phone, once it was made. */
    val code: Code?,
    /** Digits of phones that joined in one's own name, the newest first. */
    val compare: List<ComparisonRow>,
    /** Own entries that are only on this phone. */
    val waiting: Long,
    val busy: Boolean,
    val trouble: Trouble?,
) {
    data class Code(val text: String, val qr: QrView)
}

sealed interface MoveEvent {
    data object Make : MoveEvent

    /** Uploads what is only here. */
    data object Sync : MoveEvent

    data object Back : MoveEvent
}
