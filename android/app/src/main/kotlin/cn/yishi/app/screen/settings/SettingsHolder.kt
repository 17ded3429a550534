package cn.yishi.app.screen.settings

import cn.yishi.app.keep.Chosen
import cn.yishi.app.keep.Settings
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey

/** Changes show at once: the whole window follows the settings. */
class SettingsHolder(private val settings: Settings, private val stack: BackStack) :
    Holder<SettingsState, SettingsEvent>(stateOf(settings.now.value, notKept = false)) {

    override fun on(event: SettingsEvent) = when (event) {
        is SettingsEvent.Elder -> change { copy(appearance = appearance.copy(elder = event.on)) }
        is SettingsEvent.Size -> change { copy(appearance = appearance.copy(textSize = event.size)) }
        is SettingsEvent.Look -> change { copy(appearance = appearance.copy(light = event.light)) }
        is SettingsEvent.Speak -> change { copy(language = event.language) }
        SettingsEvent.JoinAnother -> stack.go(ScreenKey.Join)
        SettingsEvent.Back -> stack.back()
    }

    private fun change(how: Chosen.() -> Chosen) {
        val kept = settings.change(how)
        show { stateOf(settings.now.value, notKept = !kept) }
    }

    private companion object {
        fun stateOf(chosen: Chosen, notKept: Boolean) = SettingsState(chosen.appearance, chosen.language, notKept)
    }
}
