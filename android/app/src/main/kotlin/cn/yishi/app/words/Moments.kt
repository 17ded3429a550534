package cn.yishi.app.words

import androidx.compose.runtime.Composable
import cn.yishi.core.BookingRow
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import java.time.format.DateTimeParseException
import java.util.Locale

/** A moment as people read it: the core's own Chinese, or the same in English. Civil time is UTC+08:00 everywhere. */
@Composable
fun momentWord(at: Instant, zh: String): String =
    if (speaksEnglish) English.format(at) else zh

/** The day of a moment, the same way. */
@Composable
fun dayWord(at: Instant, zh: String): String = if (speaksEnglish) EnglishDay.format(at) else zh

private val EnglishDay = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH).withZone(ZoneOffset.ofHours(8))
private val English = DateTimeFormatter.ofPattern("MMM d, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.ofHours(8))

/** When a booking begins, as anybody reads it in any language. */
val BookingRow.hours: String get() = Day.format(fromAt)

/** Today as a card notes it, in the words of the core's papers. */
fun today(now: Instant = Instant.now()): String = Day.format(now)

private val Day = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.ofHours(8))

/** The day it is now, in civil time. */
fun civilToday(now: Instant = Instant.now()): LocalDate = LocalDate.ofInstant(now, ZoneOffset.ofHours(8))

/** Whether this reads as a day that there is, such as 2026-03-02. */
fun isDay(text: String): Boolean = try {
    LocalDate.parse(text).toString() == text
} catch (_: DateTimeParseException) {
    false
}
