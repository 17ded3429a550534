package cn.yishi.app.keep

import cn.yishi.app.design.Appearance
import cn.yishi.app.design.Light
import cn.yishi.app.design.TextSize
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Core
import cn.yishi.bridge.answer
import cn.yishi.core.PhoneAppearance
import cn.yishi.core.PhoneLanguage
import cn.yishi.core.PhoneSettings
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/** What somebody chose on this phone, as the core keeps it. Choices made one right after the other all count. */
class Chooser(private val core: Core, private val copy: Settings) {
    private val one = Mutex()

    suspend fun now(): Answer<PhoneSettings> = answer { core.app.settings().also(copy::follow) }

    suspend fun choose(how: PhoneSettings.() -> PhoneSettings): Answer<PhoneSettings> = one.withLock {
        answer { core.app.setSettings(core.app.settings().how()).also(copy::follow) }
    }
}

/** How the app looks by these settings. */
val PhoneSettings.look: Appearance
    get() = Appearance(elder, TextSize.entries.last { it.scale <= maxOf(textScale, TextSize.Normal.scale) }, appearance.light)

val PhoneSettings.speech: Language
    get() = when (language) {
        null -> Language.System
        PhoneLanguage.CHINESE -> Language.Chinese
        PhoneLanguage.ENGLISH -> Language.English
    }

/** In hundredths, as the core counts. */
val TextSize.scale: UInt get() = (factor * 100).toUInt()

private val PhoneAppearance?.light: Light
    get() = when (this) {
        null -> Light.System
        PhoneAppearance.LIGHT -> Light.Day
        PhoneAppearance.DARK -> Light.Night
        PhoneAppearance.RAIN -> Light.Rain
    }

/** As the core keeps it; nothing for as the phone is set. */
val Light.kept: PhoneAppearance?
    get() = when (this) {
        Light.System -> null
        Light.Day -> PhoneAppearance.LIGHT
        Light.Night -> PhoneAppearance.DARK
        Light.Rain -> PhoneAppearance.RAIN
    }

/** As the core keeps it; nothing for that of the phone. */
val Language.kept: PhoneLanguage?
    get() = when (this) {
        Language.System -> null
        Language.Chinese -> PhoneLanguage.CHINESE
        Language.English -> PhoneLanguage.ENGLISH
    }
