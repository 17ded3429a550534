package cn.yishi.app.screen.venues.book

import cn.yishi.app.words.Days
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.BookingRow
import cn.yishi.core.TopicId
import java.time.Duration
import java.time.Instant
import java.time.LocalDate

/** Booking a place: which day, from when, how long, and what for. */
data class BookState(
    /** The venue's name, and who has it when. */
    val venue: String,
    val bookings: List<BookingRow>,
    /** The days to choose from, and the one chosen. */
    val days: List<LocalDate>,
    val day: LocalDate?,
    val hour: Int?,
    /** Whether it begins at half past. */
    val half: Boolean,
    /** For how many half hours. */
    val long: Int?,
    /** The topics that are talked about, and the one it is for, if any. */
    val topics: List<About>,
    val topic: TopicId?,
    val note: String,
    val trouble: FormTrouble?,
) {
    /** A topic by its title. */
    data class About(val topic: TopicId, val title: String)

    val from: Instant? get() = if (day == null || hour == null) null else Days.at(day, hour, if (half) HALF_HOUR else 0)

    val until: Instant? get() = long?.let { from?.plus(Duration.ofMinutes(HALF_HOUR.toLong() * it)) }

    /** Who has it on the chosen day. */
    val thatDay: List<BookingRow>
        get() = if (day == null) emptyList() else bookings.filter { it.fromAt < Days.at(day.plusDays(1), 0, 0) && Days.at(day, 0, 0) < it.untilAt }

    /** Whose booking is in the way, where that is why one cannot have it. */
    val taken: BookingRow?
        get() {
            val (from, until) = (from ?: return null) to (until ?: return null)
            val refused = (trouble as? FormTrouble.Said)?.trouble?.code == VENUE_TAKEN
            return bookings.find { refused && it.fromAt < until && from < it.untilAt }
        }

    companion object {
        const val HALF_HOUR = 30
        private const val VENUE_TAKEN = "venue_taken"
    }
}

sealed interface BookEvent {
    /** Something was filled in. */
    data class Fill(val how: BookState.() -> BookState) : BookEvent

    data object Save : BookEvent

    data object Back : BookEvent
}
