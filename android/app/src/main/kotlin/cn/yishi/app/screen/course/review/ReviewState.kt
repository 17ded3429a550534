package cn.yishi.app.screen.course.review

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.ReviewResult
import java.time.LocalDate

/** What the Party organisation's discussion came to, and on which day. */
data class ReviewState(
    /** The topic's title. */
    val about: String,
    /** What looking into it has shown. */
    val research: List<String>,
    val today: LocalDate,
    val result: ReviewResult?,
    /** As it is typed: 2026-03-02. */
    val day: String,
    val trouble: FormTrouble?,
)

sealed interface ReviewEvent {
    data class Result(val result: ReviewResult) : ReviewEvent

    data class Day(val day: String) : ReviewEvent

    data object Save : ReviewEvent

    data object Back : ReviewEvent
}
