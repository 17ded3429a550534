package cn.yishi.app.screen.course.review

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.ReviewResult
import java.time.LocalDate

private val Empty = ReviewState(
    about = "公共晒场错时停车与晾晒安排", research = listOf("走访了32户，秋收晒粮要两个月。"), today = LocalDate.parse("2026-03-12"),
    result = null, day = "", trouble = null,
)

class ReviewSamples : Samples<ReviewState>(
    "empty" to Empty.copy(trouble = FormTrouble.Missing(R.string.review_no_day)),
    "filled" to Empty.copy(result = ReviewResult.AGREE, day = "2026-03-11"),
)

@Preview
@Composable
private fun ReviewPreview(@PreviewParameter(ReviewSamples::class) state: ReviewState) = Previewed { ReviewScreen(state) {} }
