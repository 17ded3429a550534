package cn.yishi.app.screen.stand

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.session.SessionExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.StanceGrade

private val Sitting = StandState(
    title = "公共晒场错时停车与晾晒安排", parties = SessionExamples.Sitting.parties, asked = null, grade = null, reason = "", trouble = null,
)
private val Asked = Sitting.copy(asked = Sitting.parties?.last()?.member, grade = StanceGrade.OBJECT)

class StandSamples : Samples<StandState>(
    "taken" to Sitting,
    "reason" to Asked.copy(reason = "厂里上中班要到半夜才到家。"),
    "no-reason" to Asked.copy(trouble = FormTrouble.Missing(R.string.stand_no_reason)),
    "nobody" to Sitting.copy(parties = emptyList()),
)

@Preview
@Composable
private fun StandPreview(@PreviewParameter(StandSamples::class) state: StandState) = Previewed { StandScreen(state) {} }
