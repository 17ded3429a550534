package cn.yishi.app.screen.start

/** First start: sizes, then what happens to people's data in plain words. */
data class FirstStartState(val step: Step, val elder: Boolean) {
    enum class Step { Size, Consent, Declined }
}

sealed interface FirstStartEvent {
    data class ChooseSize(val elder: Boolean) : FirstStartEvent

    data object Back : FirstStartEvent

    data object Agree : FirstStartEvent

    data object Decline : FirstStartEvent

    data object ReadAgain : FirstStartEvent
}
