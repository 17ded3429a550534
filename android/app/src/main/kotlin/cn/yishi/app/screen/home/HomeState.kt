package cn.yishi.app.screen.home

import cn.yishi.core.PostView

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
    /** Other villages one takes part in; empty for most people. */
    val others: List<Place>,
    val trouble: String?,
) {
    /** What home is made for. */
    enum class Part { Worker, Committee, Resident }

    enum class SyncLine { Idle, Running, Offline, Failed }

    data class Place(val code: String, val name: String)
}

sealed interface HomeEvent {
    data object LogNeed : HomeEvent

    data object Topics : HomeEvent

    data object MyNeeds : HomeEvent

    data object Sync : HomeEvent

    data object Settings : HomeEvent

    data class Switch(val place: HomeState.Place) : HomeEvent
}
