package cn.yishi.app.screen.settings

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Appearance
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.keep.Language

class SettingsSamples : Samples<SettingsState>(
    "plain" to SettingsState(Appearance.Default, Language.System, notKept = false),
    "elder" to SettingsState(Appearance.Default.copy(elder = true), Language.Chinese, notKept = true),
)

@Preview
@Composable
private fun SettingsPreview(@PreviewParameter(SettingsSamples::class) state: SettingsState) =
    Previewed { SettingsScreen(state) {} }
