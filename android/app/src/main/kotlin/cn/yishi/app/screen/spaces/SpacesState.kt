package cn.yishi.app.screen.spaces

import cn.yishi.bridge.Trouble
import cn.yishi.core.SpaceId
import cn.yishi.core.SpaceRow

/** Where one takes part, as what, and what waits in each. */
data class SpacesState(
    /** Nothing until the first look. */
    val rows: List<SpaceRow>?,
    /** The one that home shows. */
    val here: SpaceId?,
    val trouble: Trouble?,
)

sealed interface SpacesEvent {
    data class Open(val space: SpaceId) : SpacesEvent

    data object Join : SpacesEvent

    data object Back : SpacesEvent
}
