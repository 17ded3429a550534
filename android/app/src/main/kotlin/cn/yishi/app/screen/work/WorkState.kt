package cn.yishi.app.screen.work

import cn.yishi.app.screen.party.Somebody
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.PublicChannel
import java.time.LocalDate

/** Something to be done, as it is being filled in. */
data class TaskDraft(val what: String, val owner: Somebody?, val due: LocalDate?)

/** Beginning what was agreed: who does what until when, and where it is posted. */
data class WorkState(
    /** Of the paper. */
    val title: String,
    /** Who can answer for a task: those who signed. */
    val people: List<Somebody>,
    /** The days to choose from. */
    val days: List<LocalDate>,
    val tasks: List<TaskDraft>,
    val channels: List<PublicChannel>,
    val trouble: FormTrouble?,
)

sealed interface WorkEvent {
    data class Task(val at: Int, val task: TaskDraft) : WorkEvent

    data object AddTask : WorkEvent

    data class DropTask(val at: Int) : WorkEvent

    data class Channel(val channel: PublicChannel) : WorkEvent

    data object Start : WorkEvent

    data object Back : WorkEvent
}
