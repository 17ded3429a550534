package cn.yishi.app.screen.invite

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples

private val Asking = FirstPhoneState(unit = "桑渚村", name = "王*", code = null, busy = false, trouble = null)

class FirstPhoneSamples : Samples<FirstPhoneState>(
    "asking" to Asking,
    "code" to Asking.copy(code = InviteState.Code("YISHI1-8FJ2-KQ7M-3TWX-90PD-44HA-LZ2C", QrExample)),
)

@Preview
@Composable
private fun FirstPhonePreview(@PreviewParameter(FirstPhoneSamples::class) state: FirstPhoneState) = Previewed { FirstPhoneScreen(state) {} }
