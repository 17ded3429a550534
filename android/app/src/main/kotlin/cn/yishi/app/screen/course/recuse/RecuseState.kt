package cn.yishi.app.screen.course.recuse

import cn.yishi.app.screen.party.PeopleEvent
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.screen.party.Somebody
import cn.yishi.app.words.FormTrouble

/** Who stays away from a topic, and why. */
data class RecuseState(
    /** The topic's title. */
    val about: String,
    val me: Somebody?,
    /** Whether one may name others: both committees do. */
    val names: Boolean,
    val people: PeopleState,
    val reason: String,
    val trouble: FormTrouble?,
) {
    /** Oneself, unless somebody was picked. */
    val who: Somebody? get() = people.others.firstOrNull() ?: me
}

sealed interface RecuseEvent {
    data class People(val event: PeopleEvent) : RecuseEvent

    data class Why(val text: String) : RecuseEvent

    data object Save : RecuseEvent

    data object Back : RecuseEvent
}
