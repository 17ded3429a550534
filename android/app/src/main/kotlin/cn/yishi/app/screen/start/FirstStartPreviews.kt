package cn.yishi.app.screen.start

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.start.FirstStartState.Step

class FirstStartSamples : Samples<FirstStartState>(
    "size" to FirstStartState(Step.Size, elder = false),
    "consent" to FirstStartState(Step.Consent, elder = false),
    "declined" to FirstStartState(Step.Declined, elder = false),
)

@Preview
@Composable
private fun FirstStartPreview(@PreviewParameter(FirstStartSamples::class) state: FirstStartState) =
    Previewed { FirstStartScreen(state) {} }
