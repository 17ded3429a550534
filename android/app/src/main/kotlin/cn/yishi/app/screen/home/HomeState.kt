package cn.yishi.app.screen.home

import cn.yishi.bridge.Trouble
import cn.yishi.core.PostView
import cn.yishi.core.TodoRow

/** Home in one village. */
data class HomeState(
    /** The village's name; empty until the first sync. */
    val place: String,
    /** One's name. */
    val name: String,
    val posts: List<PostView>,
    val part: Part,
    val sync: SyncLine,
    /** Own entries that the hub has not decided. */
    val waiting: Long,
    /** Own entries that came back. */
    val refused: Long,
    val today: Today,
    /** For a committee: needs that nobody has accepted yet. */
    val triage: Long,
    /** What happened and was not read, and what waits for oneself. */
    val counts: Counts,
    /** How many other villages one takes part in; none for most people. */
    val others: Int,
    val trouble: Trouble?,
) {
    /** What home is made for. */
    enum class Part { Worker, Committee, Resident }

    enum class SyncLine { Idle, Running, Offline, Failed }

    /** 今天要办: how much, how much of it is late, and the first thing. */
    data class Today(val due: Long, val overdue: Long, val next: TodoRow?)

    data class Counts(val news: Long, val todo: Long)
}

sealed interface HomeEvent {
    data object LogNeed : HomeEvent

    data object Topics : HomeEvent

    data object MyNeeds : HomeEvent

    data object Triage : HomeEvent

    /** The first thing to do. */
    data class Next(val todo: TodoRow) : HomeEvent

    /** Why something came back. */
    data object Refused : HomeEvent

    data object Call : HomeEvent

    data object Inbox : HomeEvent

    data object Todo : HomeEvent

    data object Members : HomeEvent

    /** By which rules the village goes. */
    data object Rules : HomeEvent

    data object Complain : HomeEvent

    /** How uploading stands. */
    data object Outbox : HomeEvent

    data object Sync : HomeEvent

    data object Settings : HomeEvent

    /** All villages, with what waits in each. */
    data object Spaces : HomeEvent
}
