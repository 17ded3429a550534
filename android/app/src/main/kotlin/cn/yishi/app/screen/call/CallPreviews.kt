package cn.yishi.app.screen.call

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples

class CallSamples : Samples<CallState>(
    "none" to CallState(number = null, typed = "", trouble = null),
    "kept" to CallState(number = "0572-3012345", typed = null, trouble = null),
    "no-calls" to CallState(number = "0572-3012345", typed = null, trouble = CallState.Trouble.NoCalls),
)

@Preview
@Composable
private fun CallPreview(@PreviewParameter(CallSamples::class) state: CallState) = Previewed { CallScreen(state) {} }
