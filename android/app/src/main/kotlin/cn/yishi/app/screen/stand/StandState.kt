package cn.yishi.app.screen.stand

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.MemberId
import cn.yishi.core.PartyRow
import cn.yishi.core.StanceGrade

/** Where the parties stand, one after the other. */
data class StandState(
    val title: String,
    /** Those who are there and whom one takes down. */
    val parties: List<PartyRow>?,
    /** Whose position wants a reason first, and which it is. */
    val asked: MemberId?,
    val grade: StanceGrade?,
    val reason: String,
    val trouble: FormTrouble?,
)

sealed interface StandEvent {
    data class Choose(val member: MemberId, val grade: StanceGrade) : StandEvent

    data class Reason(val text: String) : StandEvent

    /** With its reason. */
    data object Save : StandEvent

    data object Back : StandEvent
}
