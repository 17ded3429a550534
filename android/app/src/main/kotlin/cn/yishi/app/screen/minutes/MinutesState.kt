package cn.yishi.app.screen.minutes

import cn.yishi.app.words.FormTrouble

/** The minutes of a sitting, before they are laid before those who sign. */
data class MinutesState(
    /** Of the topic. */
    val title: String,
    val text: String,
    val trouble: FormTrouble?,
)

sealed interface MinutesEvent {
    data class Write(val text: String) : MinutesEvent

    data object Lay : MinutesEvent

    data object Back : MinutesEvent
}
