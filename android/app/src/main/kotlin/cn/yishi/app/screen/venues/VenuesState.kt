package cn.yishi.app.screen.venues

import cn.yishi.bridge.Trouble
import cn.yishi.core.BookingId
import cn.yishi.core.VenueId
import cn.yishi.core.VenueRow

/** The places where people meet, and who has them when. */
data class VenuesState(
    /** Nothing until the first look. */
    val rows: List<VenueRow>?,
    /** Whether one registers them and gives them up: the committee does. */
    val registers: Boolean,
    val trouble: Trouble?,
)

sealed interface VenuesEvent {
    data object Register : VenuesEvent

    data class End(val venue: VenueId) : VenuesEvent

    data class Book(val venue: VenueId) : VenuesEvent

    data class Cancel(val venue: VenueId, val booking: BookingId) : VenuesEvent

    data object Back : VenuesEvent
}
