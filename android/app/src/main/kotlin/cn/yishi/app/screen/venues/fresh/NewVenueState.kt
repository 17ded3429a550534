package cn.yishi.app.screen.venues.fresh

import cn.yishi.app.words.FormTrouble

/** Registering a place where people meet. */
data class NewVenueState(
    val name: String,
    /** Where it is; may be empty. */
    val place: String,
    val trouble: FormTrouble?,
)

sealed interface NewVenueEvent {
    data class Name(val text: String) : NewVenueEvent

    data class Place(val text: String) : NewVenueEvent

    data object Save : NewVenueEvent

    data object Back : NewVenueEvent
}
