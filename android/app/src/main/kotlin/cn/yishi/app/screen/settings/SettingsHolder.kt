package cn.yishi.app.screen.settings

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.keep.Chosen
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
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
                        val space = kit.settings.now.value.space?.takeIf { it in joined } ?: joined.firstOrNull()
                        show { it.copy(phone = phone, space = space) }
                    }
                }
            }
        }
    }

    override fun on(event: SettingsEvent): Unit = when (event) {
        is SettingsEvent.Elder -> change { copy(appearance = appearance.copy(elder = event.on)) }
        is SettingsEvent.Size -> change { copy(appearance = appearance.copy(textSize = event.size)) }
        is SettingsEvent.Look -> change { copy(appearance = appearance.copy(light = event.light)) }
        is SettingsEvent.Speak -> change { copy(language = event.language) }
        is SettingsEvent.Notices -> set { copy(notices = event.on) }
        is SettingsEvent.Quiet -> set { copy(quiet = event.on) }
        is SettingsEvent.QuietFrom -> set { copy(quietFrom = event.minute) }
        is SettingsEvent.QuietUntil -> set { copy(quietUntil = event.minute) }
        is SettingsEvent.AppLock -> lock(event.on)
        is SettingsEvent.Open -> stack.go(event.key)
        SettingsEvent.JoinAnother -> stack.go(ScreenKey.Join)
        SettingsEvent.Back -> stack.back()
    }

    private fun change(how: Chosen.() -> Chosen) {
        val kept = kit.settings.change(how)
        val now = kit.settings.now.value
        show { it.copy(appearance = now.appearance, language = now.language, notKept = !kept) }
    }

    /** A phone without a lock of its own cannot lend it to the app. */
    private fun lock(on: Boolean) {
        if (on && kit.deviceLock.ask("") == null) return show { it.copy(trouble = FormTrouble.Missing(R.string.settings_no_lock)) }
        set { copy(appLock = on) }
    }

    private fun set(how: PhoneSettings.() -> PhoneSettings) {
        val phone = state.value.phone ?: return
        scope.launch {
            when (val kept = answer { kit.core.app.setSettings(phone.how()) }) {
                is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(kept.trouble)) }
                is Answer.Given -> show { it.copy(phone = kept.value, trouble = null) }
            }
        }
    }

    private companion object {
        fun stateOf(chosen: Chosen) =
            SettingsState(chosen.appearance, chosen.language, notKept = false, phone = null, space = chosen.space, trouble = null)
    }
}
