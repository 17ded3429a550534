package cn.yishi.app.screen.about

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.core.LicenceRow
import cn.yishi.core.LicenceText

private val Serde = LicenceRow(
    "serde", "1.0.228", "MIT OR Apache-2.0", "https://github.com/serde-rs/serde",
    listOf(LicenceText("MIT", "https://spdx.org/licenses/MIT.html")),
)

class AboutSamples : Samples<AboutState>(
    "libraries" to AboutState("0.1.0", listOf(Serde, Serde.copy(name = "automerge", version = "0.12.0", licence = "MIT")), trouble = null),
)

@Preview
@Composable
private fun AboutPreview(@PreviewParameter(AboutSamples::class) state: AboutState) = Previewed { AboutScreen(state) {} }
