package cn.yishi.app.screen.settings

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.keep.Chosen
import cn.yishi.app.keep.kept
import cn.yishi.app.keep.look
import cn.yishi.app.keep.scale
import cn.yishi.app.keep.speech
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.core.Family
import cn.yishi.core.PhoneSettings
import kotlinx.coroutines.launch

/** Changes show at once: the whole window follows the settings. */
class SettingsHolder(private val kit: Kit, private val stack: BackStack) : Holder<SettingsState, SettingsEvent>(stateOf(kit.settings.now.value)) {
    init {
        scope.launch {
            kit.core.live(null, Family.SETTINGS, Family.SPACES) { settings() to spaces().map { it.space } }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> {
                        val (phone, joined) = seen.value
                        show { it.with(phone).copy(space = phone.space?.takeIf { last -> last in joined } ?: joined.firstOrNull()) }
                    }
                }
            }
        }
    }

    override fun on(event: SettingsEvent): Unit = when (event) {
        is SettingsEvent.Elder -> set { copy(elder = event.on) }
        is SettingsEvent.Size -> set { copy(textScale = event.size.scale) }
        is SettingsEvent.Look -> set { copy(appearance = event.light.kept) }
        is SettingsEvent.Speak -> set { copy(language = event.language.kept) }
        is SettingsEvent.Notices -> set { copy(notices = event.on) }
        is SettingsEvent.Quiet -> set { copy(quiet = event.on) }
        is SettingsEvent.QuietFrom -> set { copy(quietFrom = event.minute) }
        is SettingsEvent.QuietUntil -> set { copy(quietUntil = event.minute) }
        is SettingsEvent.AppLock -> lock(event.on)
        is SettingsEvent.Open -> stack.go(event.key)
        SettingsEvent.JoinAnother -> stack.go(ScreenKey.Join())
        SettingsEvent.Back -> stack.back()
    }

    /** A phone without a lock of its own cannot lend it to the app. */
    private fun lock(on: Boolean) {
        if (on && kit.deviceLock.ask("") == null) return show { it.copy(trouble = FormTrouble.Missing(R.string.settings_no_lock)) }
        set { copy(appLock = on) }
    }

    private fun set(how: PhoneSettings.() -> PhoneSettings) {
        scope.launch {
            when (val kept = kit.chooser.choose(how)) {
                is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(kept.trouble)) }
                is Answer.Given -> show { it.with(kept.value).copy(trouble = null) }
            }
        }
    }

    private companion object {
        /** What the window looks like already; the rest comes from the core. */
        fun stateOf(chosen: Chosen) = SettingsState(chosen.appearance, chosen.language, phone = null, space = null, trouble = null)

        fun SettingsState.with(phone: PhoneSettings) = copy(appearance = phone.look, language = phone.speech, phone = phone)
    }
}
