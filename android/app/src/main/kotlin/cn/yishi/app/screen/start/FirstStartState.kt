package cn.yishi.app.screen.start

import cn.yishi.core.ConsentView

/** First start: sizes, then what happens to people's data in plain words. */
data class FirstStartState(
    val step: Step,
    val elder: Boolean,
    /** What one is asked to agree to; nothing until it was read. */
    val consent: ConsentView?,
) {
    enum class Step { Size, Consent, Declined }
}

sealed interface FirstStartEvent {
    data class ChooseSize(val elder: Boolean) : FirstStartEvent

    data object Back : FirstStartEvent

    data object Agree : FirstStartEvent

    data object Decline : FirstStartEvent

    data object ReadAgain : FirstStartEvent
}
