package cn.yishi.app.keep

import android.content.SharedPreferences
import cn.yishi.app.design.Appearance
import cn.yishi.app.design.Light
import cn.yishi.app.design.TextSize
import cn.yishi.core.PhoneSettings
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** The language of the app. */
enum class Language { System, Chinese, English }

/** What a window has to know before the core is open, and whether the app keeps off the network. */
data class Chosen(
    val appearance: Appearance,
    val language: Language,
    /** Off the network on purpose, also after a restart; the core keeps it for as long as it is open only. */
    val airplane: Boolean,
)

/**
 * A copy in the phone's preferences of what the core keeps ([Chooser]): a window needs its size and its language before
 * it is drawn for the first time, and reads them without waiting.
 */
class Settings(private val kept: SharedPreferences) {
    private val current = MutableStateFlow(read())

    val now: StateFlow<Chosen> = current.asStateFlow()

    /** What the core keeps by now. */
    fun follow(phone: PhoneSettings) = put(current.value.copy(appearance = phone.look, language = phone.speech))

    fun fly(on: Boolean) = put(current.value.copy(airplane = on))

    private fun read() = Chosen(
        appearance = Appearance(
            elder = kept.getBoolean(ELDER, false),
            textSize = named(TEXT_SIZE, TextSize.Normal),
            light = named(LIGHT, Light.System),
        ),
        language = named(LANGUAGE, Language.System),
        airplane = kept.getBoolean(AIRPLANE, false),
    )

    /** Written before it returns, so that a kill loses nothing. */
    private fun put(next: Chosen) {
        if (next == current.value) return
        current.value = next
        kept.edit()
            .putBoolean(ELDER, next.appearance.elder)
            .putString(TEXT_SIZE, next.appearance.textSize.name)
            .putString(LIGHT, next.appearance.light.name)
            .putString(LANGUAGE, next.language.name)
            .putBoolean(AIRPLANE, next.airplane)
            .commit()
    }

    /** A choice by its name; one that a newer version wrote and this one does not know counts as none. */
    private inline fun <reified T : Enum<T>> named(key: String, otherwise: T): T =
        enumValues<T>().find { it.name == kept.getString(key, null) } ?: otherwise

    private companion object {
        const val ELDER = "elder"
        const val TEXT_SIZE = "text_size"
        const val LIGHT = "light"
        const val LANGUAGE = "language"
        const val AIRPLANE = "airplane"
    }
}
