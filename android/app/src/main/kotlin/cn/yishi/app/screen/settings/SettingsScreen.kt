package cn.yishi.app.screen.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Light
import cn.yishi.app.design.TextSize
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.SwitchRow
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.keep.Language
import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.words.sentence

@Composable
fun SettingsScreen(state: SettingsState, on: (SettingsEvent) -> Unit) {
    Page(PageTop(stringResource(R.string.home_settings), onBack = { on(SettingsEvent.Back) })) {
        Panel {
            SwitchRow(
                stringResource(R.string.start_elder),
                state.appearance.elder,
                { on(SettingsEvent.Elder(it)) },
                second = stringResource(R.string.start_elder_note),
            )
        }
        Group(R.string.settings_size) {
            Choices(TextSize.entries, state.appearance.textSize, { on(SettingsEvent.Size(it)) }, { sizeWord(it) })
        }
        Group(R.string.settings_look) {
            Choices(Light.entries, state.appearance.light, { on(SettingsEvent.Look(it)) }, { lightWord(it) })
        }
        Group(R.string.settings_language) {
            Choices(Language.entries, state.language, { on(SettingsEvent.Speak(it)) }, { languageWord(it) })
        }
        // All at once, so that nothing moves away under a finger.
        if (state.phone != null || state.trouble != null) FromTheCore(state, on)
    }
}

@Composable
private fun FromTheCore(state: SettingsState, on: (SettingsEvent) -> Unit) {
    state.trouble?.let { TroubleNote(it.sentence()) }
    state.phone?.let { PhonePart(it, on) }
    Places(state, on)
    Panel {
        TapRow(stringResource(R.string.home_join_another), { on(SettingsEvent.JoinAnother) }, icon = Icons.Plus)
    }
}

/** What else there is about this phone and oneself. */
@Composable
private fun Places(state: SettingsState, on: (SettingsEvent) -> Unit) {
    Panel {
        state.space?.let { space ->
            TapRow(stringResource(R.string.outbox_title), { on(SettingsEvent.Open(PhoneKey.Outbox(space))) }, icon = Icons.Cloud)
            TapRow(stringResource(R.string.move_title), { on(SettingsEvent.Open(PhoneKey.Move(space))) }, icon = Icons.Phone)
            TapRow(stringResource(R.string.mydata_title), { on(SettingsEvent.Open(PhoneKey.MyData(space))) }, icon = Icons.Person)
        }
        TapRow(stringResource(R.string.complain_title), { on(SettingsEvent.Open(PhoneKey.Complain(state.space))) }, icon = Icons.Speech)
        TapRow(stringResource(R.string.about_title), { on(SettingsEvent.Open(PhoneKey.About)) }, icon = Icons.Info)
    }
}

@Composable
fun Group(title: Int, content: @Composable () -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        SectionTitle(stringResource(title))
        content()
    }
}

@Composable
private fun sizeWord(size: TextSize): String = stringResource(R.string.settings_percent, (size.factor * 100).toInt())

@Composable
private fun lightWord(light: Light): String = stringResource(
    when (light) {
        Light.System -> R.string.settings_system
        Light.Day -> R.string.settings_light
        Light.Night -> R.string.settings_dark
        Light.Rain -> R.string.settings_rain
    },
)

/** Each language by its own name, so that whoever cannot read the other one finds the way back. */
@Composable
private fun languageWord(language: Language): String = when (language) {
    Language.System -> stringResource(R.string.settings_system)
    Language.Chinese -> "中文"
    Language.English -> "English"
}
