package cn.yishi.app.screen.term

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.R
import cn.yishi.app.words.FormTrouble
import java.time.LocalDate

private val Empty = TermState(
    name = "沈柏年", post = "村（居）委会主任", postEn = "Chair", today = LocalDate.parse("2026-03-12"), day = "", trouble = null,
)

class TermSamples : Samples<TermState>(
    "empty" to Empty,
    "wrong" to Empty.copy(day = "明年底", trouble = FormTrouble.Missing(R.string.review_no_day)),
)

@Preview
@Composable
private fun TermPreview(@PreviewParameter(TermSamples::class) state: TermState) = Previewed { TermScreen(state) {} }
