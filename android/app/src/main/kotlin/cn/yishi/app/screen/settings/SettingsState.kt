package cn.yishi.app.screen.settings

import cn.yishi.app.design.Appearance
import cn.yishi.app.design.Light
import cn.yishi.app.design.TextSize
import cn.yishi.app.keep.Language

data class SettingsState(
    val appearance: Appearance,
    val language: Language,
    /** The phone is too full to keep what was chosen. */
    val notKept: Boolean,
)

sealed interface SettingsEvent {
    data class Elder(val on: Boolean) : SettingsEvent

    data class Size(val size: TextSize) : SettingsEvent

    data class Look(val light: Light) : SettingsEvent

    data class Speak(val language: Language) : SettingsEvent

    data object JoinAnother : SettingsEvent

    data object Back : SettingsEvent
}
