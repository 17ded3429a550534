package cn.yishi.app.screen.lock

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples

/** There is one way it looks. */
class LockSamples : Samples<Unit>("locked" to Unit)

@Preview
@Composable
private fun LockPreview(@PreviewParameter(LockSamples::class) state: Unit) = state.let { Previewed { LockScreen {} } }
