package cn.yishi.app.screen.minutes

import cn.yishi.app.screen.tasks.TasksEvent
import cn.yishi.app.screen.tasks.TasksState
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Trouble

/** The minutes of a sitting, before they are laid before those who sign. */
data class MinutesState(
    /** Of the topic. */
    val title: String,
    val text: String,
    /** Whether it begins with what was written together, and not with what was taken down. */
    val together: Boolean,
    /** Two people's words are mixed in what was written together, which has to be settled there first. */
    val mixed: Trouble?,
    /** 落实事项; there may be none where an assembly decides. */
    val tasks: TasksState,
    val trouble: FormTrouble?,
)

sealed interface MinutesEvent {
    data class Write(val text: String) : MinutesEvent

    data class Tasks(val event: TasksEvent) : MinutesEvent

    /** Goes to where mixed words are settled. */
    data object Settle : MinutesEvent

    data object Lay : MinutesEvent

    data object Back : MinutesEvent
}
