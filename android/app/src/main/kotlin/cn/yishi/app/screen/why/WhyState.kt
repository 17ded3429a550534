package cn.yishi.app.screen.why

import cn.yishi.app.nav.WhyAct
import cn.yishi.app.words.FormTrouble

/** An act that somebody else will read the reason of. */
data class WhyState(
    val act: WhyAct,
    /** What it is about. */
    val about: String,
    val reason: String,
    val busy: Boolean,
    val trouble: FormTrouble?,
)

sealed interface WhyEvent {
    data class Reason(val text: String) : WhyEvent

    data object Act : WhyEvent

    data object Back : WhyEvent
}
