package cn.yishi.app.screen.escalate

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.EscalationReason

private val Empty = EscalateState(
    title = "公共晒场错时停车与晾晒安排", reason = null, asked = emptyList(), words = "", trouble = null,
)

class EscalateSamples : Samples<EscalateState>(
    "empty" to Empty,
    "filled" to Empty.copy(reason = EscalationReason.SERIOUS_DISPUTE, asked = listOf("老倪", "罗建军"), words = "车位给谁用谈不拢。"),
    "no-reason" to Empty.copy(trouble = FormTrouble.Missing(R.string.escalate_no_reason)),
)

@Preview
@Composable
private fun EscalatePreview(@PreviewParameter(EscalateSamples::class) state: EscalateState) = Previewed { EscalateScreen(state) {} }
