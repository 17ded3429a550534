package cn.yishi.app.screen.topic.stance

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.StanceGrade

private val Choosing = StanceState("公共晒场错时停车与晾晒安排", chosen = null, reason = "", busy = false, trouble = null)

class StanceSamples : Samples<StanceState>(
    "choosing" to Choosing,
    "read-back" to Choosing.copy(chosen = StanceGrade.ACCEPTABLE, reason = "车位再多两个更好。"),
    "no-reason" to Choosing.copy(chosen = StanceGrade.OBJECT, trouble = FormTrouble.Missing(R.string.stance_no_reason)),
)

@Preview
@Composable
private fun StancePreview(@PreviewParameter(StanceSamples::class) state: StanceState) =
    Previewed { StanceScreen(state) {} }
