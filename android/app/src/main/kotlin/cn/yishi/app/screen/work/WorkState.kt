package cn.yishi.app.screen.work

import cn.yishi.app.screen.tasks.TasksEvent
import cn.yishi.app.screen.tasks.TasksState
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.ItemToDo
import cn.yishi.core.PublicChannel

/** Beginning what was agreed: who does what until when, and where it is posted. */
data class WorkState(
    /** Of the paper. */
    val title: String,
    /** What minutes name, which is done as they say; of an agreement it is said here. Nothing until the first look. */
    val items: List<ItemToDo>?,
    val tasks: TasksState,
    val channels: List<PublicChannel>,
    val trouble: FormTrouble?,
)

sealed interface WorkEvent {
    data class Tasks(val event: TasksEvent) : WorkEvent

    data class Channel(val channel: PublicChannel) : WorkEvent

    data object Start : WorkEvent

    data object Back : WorkEvent
}
