package cn.yishi.app.screen.agree

import cn.yishi.app.screen.party.PeopleEvent
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.words.FormTrouble

/** What those it touches agree on, here and now. */
data class AgreeState(
    /** Of the topic. */
    val title: String,
    val text: String,
    val people: PeopleState,
    val raisesMoney: Boolean,
    val trouble: FormTrouble?,
)

sealed interface AgreeEvent {
    data class Text(val text: String) : AgreeEvent

    data class People(val event: PeopleEvent) : AgreeEvent

    data class Money(val raised: Boolean) : AgreeEvent

    data object Sign : AgreeEvent

    data object Back : AgreeEvent
}
