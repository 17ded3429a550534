package cn.yishi.app.screen.todo

import cn.yishi.bridge.Trouble
import cn.yishi.core.TodoRow

/** What waits for oneself: first what is late, then what holds others up. */
data class TodoState(
    /** Nothing until the first look. */
    val rows: List<TodoRow>?,
    val total: Long,
    val trouble: Trouble?,
)

sealed interface TodoEvent {
    data class Open(val row: TodoRow) : TodoEvent

    data object More : TodoEvent

    data object Back : TodoEvent
}
