package cn.yishi.app.screen.course.note

import cn.yishi.app.nav.CourseAct
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Annuller
import cn.yishi.core.Conclusion
import java.time.LocalDate

/** What an expert says, a paper from elsewhere, or the day on which work stops or goes on. */
data class NoteState(
    val act: CourseAct,
    /** The topic's title. */
    val about: String,
    val today: LocalDate,
    /** What an expert concludes. */
    val conclusion: Conclusion?,
    /** Who annuls. */
    val by: Annuller?,
    /** The paper's number, or which interest an expert has. */
    val line: String,
    /** As it is typed: 2026-03-02. */
    val day: String,
    val words: String,
    val trouble: FormTrouble?,
)

sealed interface NoteEvent {
    data class Conclude(val conclusion: Conclusion) : NoteEvent

    data class By(val by: Annuller) : NoteEvent

    data class Line(val text: String) : NoteEvent

    data class Day(val day: String) : NoteEvent

    data class Words(val text: String) : NoteEvent

    data object Save : NoteEvent

    data object Back : NoteEvent
}
