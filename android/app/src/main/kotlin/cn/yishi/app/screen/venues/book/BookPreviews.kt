package cn.yishi.app.screen.venues.book

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.topic.TopicExamples
import cn.yishi.app.screen.venues.VenueExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Trouble
import java.time.LocalDate

private val First = LocalDate.of(2026, 3, 13)
private val Empty = BookState(
    venue = "老仓库", bookings = listOf(VenueExamples.Taken), days = (0L..13L).map(First::plusDays), day = null, hour = null, half = false, long = null,
    topics = listOf(TopicExamples.Row, TopicExamples.Proposed).map { BookState.About(it.id, it.title) }, topic = null, note = "", trouble = null,
)
private val Filled = Empty.copy(day = First.plusDays(2), hour = 20, half = true, long = 3, topic = TopicExamples.Row.id, note = "商量晒粮那几天怎么停车")

class BookSamples : Samples<BookState>(
    "empty" to Empty.copy(trouble = FormTrouble.Missing(R.string.book_no_time)),
    "filled" to Filled,
    "taken" to Filled.copy(
        trouble = FormTrouble.Said(
            Trouble(Trouble.Kind.Refused, "venue_taken", "这个时段已经有人订下这处场所，请看是谁订的，另选时段或场所，或与他商量（3月15日 19:00 至 21:00）。"),
        ),
    ),
)

@Preview
@Composable
private fun BookPreview(@PreviewParameter(BookSamples::class) state: BookState) = Previewed { BookScreen(state) {} }
