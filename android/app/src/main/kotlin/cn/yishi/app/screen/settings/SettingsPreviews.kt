package cn.yishi.app.screen.settings

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Appearance
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.keep.Language
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.PhoneLanguage
import cn.yishi.core.PhoneSettings
import cn.yishi.core.SpaceId

private val Phone = PhoneSettings(
    textScale = 100u, elder = false, language = PhoneLanguage.CHINESE, notices = true, quiet = true, quietFrom = 1260u,
    quietUntil = 420u, appLock = false,
)
private val Plain = SettingsState(
    Appearance.Default, Language.System, phone = Phone, space = SpaceId("01"), trouble = null,
)

class SettingsSamples : Samples<SettingsState>(
    "plain" to Plain,
    "elder" to Plain.copy(appearance = Appearance.Default.copy(elder = true), language = Language.Chinese),
    "before-joining" to Plain.copy(space = null, phone = Phone.copy(notices = false), trouble = FormTrouble.Missing(R.string.settings_no_lock)),
)

@Preview
@Composable
private fun SettingsPreview(@PreviewParameter(SettingsSamples::class) state: SettingsState) =
    Previewed { SettingsScreen(state) {} }
