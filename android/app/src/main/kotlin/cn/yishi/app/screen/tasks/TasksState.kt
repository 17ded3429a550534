package cn.yishi.app.screen.tasks

import cn.yishi.app.screen.party.Somebody
import java.time.LocalDate

/** Something to be done, as it is being filled in. */
data class TaskDraft(val what: String, val owner: Somebody?, val due: LocalDate?) {
    val untouched: Boolean get() = this == Blank

    companion object {
        val Blank = TaskDraft(what = "", owner = null, due = null)
    }
}

/** What is to be done, row by row. */
data class TasksState(
    /** Who can answer for a task. */
    val people: List<Somebody>,
    /** The days to choose from. */
    val days: List<LocalDate>,
    val rows: List<TaskDraft>,
)

sealed interface TasksEvent {
    data class Write(val at: Int, val task: TaskDraft) : TasksEvent

    data object Add : TasksEvent

    data class Drop(val at: Int) : TasksEvent
}
