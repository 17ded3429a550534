package cn.yishi.app.keep

import android.content.SharedPreferences
import cn.yishi.app.design.Appearance
import cn.yishi.app.design.Light
import cn.yishi.app.design.TextSize
import cn.yishi.core.GridId
import cn.yishi.core.SpaceId
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** The language of the app. */
enum class Language { System, Chinese, English }

/** What somebody chose on this phone. None of it leaves the phone. */
data class Chosen(
    /** When they agreed to how their data is used, in ms since 1970; nothing until they did. */
    val agreedAt: Long?,
    val appearance: Appearance,
    val language: Language,
    /** The village shown last. */
    val space: SpaceId?,
    /** The grid a need was logged in last. */
    val grid: GridId?,
)

/** Keeps [Chosen] in the phone's preferences. */
class Settings(private val kept: SharedPreferences) {
    private val current = MutableStateFlow(read())

    val now: StateFlow<Chosen> = current.asStateFlow()

    /** Written before it returns, so that a kill loses nothing. False where the phone is too full to keep it. */
    fun change(how: Chosen.() -> Chosen): Boolean {
        val next = current.value.how()
        current.value = next
        return write(next)
    }

    private fun read() = Chosen(
        agreedAt = kept.getLong(AGREED, 0).takeIf { it > 0 },
        appearance = Appearance(
            elder = kept.getBoolean(ELDER, false),
            textSize = named(TEXT_SIZE, TextSize.Normal),
            light = named(LIGHT, Light.System),
        ),
        language = named(LANGUAGE, Language.System),
        space = kept.getString(SPACE, null)?.let(::SpaceId),
        grid = kept.getString(GRID, null)?.let(::GridId),
    )

    private fun write(next: Chosen): Boolean = kept.edit()
        .putLong(AGREED, next.agreedAt ?: 0)
        .putBoolean(ELDER, next.appearance.elder)
        .putString(TEXT_SIZE, next.appearance.textSize.name)
        .putString(LIGHT, next.appearance.light.name)
        .putString(LANGUAGE, next.language.name)
        .putString(SPACE, next.space?.hex)
        .putString(GRID, next.grid?.hex)
        .commit()

    /** A choice by its name; one that a newer version wrote and this one does not know counts as none. */
    private inline fun <reified T : Enum<T>> named(key: String, otherwise: T): T =
        enumValues<T>().find { it.name == kept.getString(key, null) } ?: otherwise

    private companion object {
        const val AGREED = "agreed_at"
        const val ELDER = "elder"
        const val TEXT_SIZE = "text_size"
        const val LIGHT = "light"
        const val LANGUAGE = "language"
        const val SPACE = "space"
        const val GRID = "grid"
    }
}
