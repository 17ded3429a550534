package cn.yishi.app.screen.term

import cn.yishi.app.words.FormTrouble
import java.time.LocalDate

/** Until when somebody's term in an office runs. */
data class TermState(
    /** Whose, and which office. */
    val name: String,
    val post: String,
    val postEn: String,
    val today: LocalDate,
    /** As it is typed: 2026-03-02; empty takes back what was said before. */
    val day: String,
    val trouble: FormTrouble?,
)

sealed interface TermEvent {
    data class Day(val day: String) : TermEvent

    data object Save : TermEvent

    data object Back : TermEvent
}
