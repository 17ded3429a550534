package cn.yishi.app.screen.reply

import cn.yishi.app.screen.need.Reply
import cn.yishi.bridge.Trouble

/** What a committee writes about a need, with the need's words above it. */
data class ReplyState(
    val how: Reply,
    /** What was said. */
    val need: String,
    val text: String,
    val notKept: Boolean,
    val trouble: ReplyTrouble?,
)

sealed interface ReplyTrouble {
    data object NoWords : ReplyTrouble

    data class Said(val trouble: Trouble) : ReplyTrouble
}

sealed interface ReplyEvent {
    data class Text(val text: String) : ReplyEvent

    data object Send : ReplyEvent

    data object Back : ReplyEvent
}
