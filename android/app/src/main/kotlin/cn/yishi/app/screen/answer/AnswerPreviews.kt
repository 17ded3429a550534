package cn.yishi.app.screen.answer

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.session.SessionExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Uptake

private val Empty = AnswerState(opinion = SessionExamples.Unanswered, uptake = null, words = "", trouble = null)

class AnswerSamples : Samples<AnswerState>(
    "empty" to Empty,
    "filled" to Empty.copy(uptake = Uptake.PARTLY, words = "先留4个，不够再议。"),
    "no-uptake" to Empty.copy(trouble = FormTrouble.Missing(R.string.opinion_no_uptake)),
)

@Preview
@Composable
private fun AnswerPreview(@PreviewParameter(AnswerSamples::class) state: AnswerState) = Previewed { AnswerScreen(state) {} }
