package cn.yishi.app.screen.invite

import cn.yishi.app.words.FormTrouble

/** A first phone for somebody who was registered without one: whoever joins with the code is that person. */
data class FirstPhoneState(
    /** The village or community. */
    val unit: String,
    val name: String,
    /** The code, once it was made. */
    val code: InviteState.Code?,
    val busy: Boolean,
    val trouble: FormTrouble?,
)

sealed interface FirstPhoneEvent {
    data object Make : FirstPhoneEvent

    /** Something about the code that was made. */
    data class Code(val event: CodeEvent) : FirstPhoneEvent

    data object Back : FirstPhoneEvent
}
