package cn.yishi.app.screen.claims

import cn.yishi.app.screen.party.PeopleEvent
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.ClaimRow

/** Who says that something was entered for them; whoever works in the grid knows who it is. */
data class ClaimsState(
    /** Nothing until the first look. */
    val rows: List<ClaimRow>?,
    /** Whose claim somebody is looked up for. */
    val asked: ClaimRow?,
    /** Those who were registered without a phone in that grid. */
    val people: PeopleState,
    val busy: Boolean,
    val trouble: FormTrouble?,
)

sealed interface ClaimsEvent {
    /** Looks up as whom they were registered. */
    data class Find(val claim: ClaimRow) : ClaimsEvent

    data class People(val event: PeopleEvent) : ClaimsEvent

    /** It is this person, as read back. */
    data object Confirm : ClaimsEvent

    /** It is not so. */
    data class Decline(val claim: ClaimRow) : ClaimsEvent

    data object Back : ClaimsEvent
}
