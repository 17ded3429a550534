package cn.yishi.app.screen.draws.fresh

import cn.yishi.app.screen.party.PeopleEvent
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.words.FormTrouble
import java.time.LocalDate

/** Announcing a draw before its seed is known. */
data class NewDrawState(
    /** The topic's title. */
    val about: String,
    /** Among whom: those picked. */
    val people: PeopleState,
    /** How many seats there are. */
    val places: Int?,
    val source: String,
    /** The days to choose from, and the one on which the seed is known. */
    val days: List<LocalDate>,
    val day: LocalDate?,
    val trouble: FormTrouble?,
)

sealed interface NewDrawEvent {
    data class People(val event: PeopleEvent) : NewDrawEvent

    data class Places(val places: Int) : NewDrawEvent

    data class Source(val text: String) : NewDrawEvent

    data class Day(val day: LocalDate) : NewDrawEvent

    data object Announce : NewDrawEvent

    data object Back : NewDrawEvent
}
