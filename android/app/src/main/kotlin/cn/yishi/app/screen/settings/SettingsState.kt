package cn.yishi.app.screen.settings

import cn.yishi.app.design.Appearance
import cn.yishi.app.design.Light
import cn.yishi.app.design.TextSize
import cn.yishi.app.keep.Language
import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.PhoneSettings
import cn.yishi.core.SpaceId

data class SettingsState(
    val appearance: Appearance,
    val language: Language,
    /** Notices, quiet hours and the lock, which the core keeps; nothing until the first look. */
    val phone: PhoneSettings?,
    /** The village whose data are meant; nothing before one joined. */
    val space: SpaceId?,
    val trouble: FormTrouble?,
)

sealed interface SettingsEvent {
    data class Elder(val on: Boolean) : SettingsEvent

    data class Size(val size: TextSize) : SettingsEvent

    data class Look(val light: Light) : SettingsEvent

    data class Speak(val language: Language) : SettingsEvent

    /** Whether the phone tells of news by itself. */
    data class Notices(val on: Boolean) : SettingsEvent

    data class Quiet(val on: Boolean) : SettingsEvent

    /** Minutes of the day. */
    data class QuietFrom(val minute: UInt) : SettingsEvent

    data class QuietUntil(val minute: UInt) : SettingsEvent

    data class AppLock(val on: Boolean) : SettingsEvent

    /** Another screen about this phone. */
    data class Open(val key: PhoneKey) : SettingsEvent

    data object JoinAnother : SettingsEvent

    data object Back : SettingsEvent
}
