package cn.yishi.app.screen.amend

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.topic.TopicExamples
import cn.yishi.app.words.FormTrouble

private val Choosing = AmendState(
    title = "公共晒场错时停车与晾晒安排", sentences = sentencesOf(TopicExamples.TEXT), chosen = null, quote = "", writing = false,
    replacement = "", reason = "", busy = false, trouble = null,
)
private val Writing = Choosing.copy(
    chosen = Span(2, 2), quote = TopicExamples.Amendment.quote, writing = true, replacement = TopicExamples.Amendment.replacement,
    reason = TopicExamples.Amendment.reason,
)

class AmendSamples : Samples<AmendState>(
    "choosing" to Choosing,
    "chosen" to Choosing.copy(chosen = Span(1, 2)),
    "none-chosen" to Choosing.copy(trouble = FormTrouble.Missing(R.string.amend_none_chosen)),
    "writing" to Writing,
    "no-reason" to Writing.copy(reason = "", trouble = FormTrouble.Missing(R.string.amend_no_reason)),
)

@Preview
@Composable
private fun AmendPreview(@PreviewParameter(AmendSamples::class) state: AmendState) = Previewed { AmendScreen(state) {} }
