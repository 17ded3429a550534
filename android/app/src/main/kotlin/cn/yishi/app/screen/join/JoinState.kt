package cn.yishi.app.screen.join

import cn.yishi.bridge.Trouble

/** Joining a village: the code of the sheet and the name to be called by; for offices, six digits to compare. */
data class JoinState(
    val code: String,
    val name: String,
    val busy: Boolean,
    /** What is in the way. */
    val trouble: Trouble?,
    /** The six digits, once the join is on its way. */
    val compare: String?,
    /** Whether somebody may go back: not at the first start, where there is nothing behind. */
    val canGoBack: Boolean,
)

sealed interface JoinEvent {
    data class Code(val text: String) : JoinEvent

    data class Name(val text: String) : JoinEvent

    data object Join : JoinEvent

    /** The digits were compared. */
    data object Compared : JoinEvent

    data object Back : JoinEvent
}
