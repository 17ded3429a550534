package cn.yishi.app.screen.roll

import cn.yishi.app.screen.party.Somebody
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Attendance
import cn.yishi.core.GuestRow
import cn.yishi.core.MemberId
import cn.yishi.core.PartyRow

/** The meeting roll, kept on one phone for everybody. */
data class RollState(
    val title: String,
    /** Nothing until the first look. */
    val parties: List<PartyRow>?,
    val others: List<GuestRow>,
    val me: MemberId?,
    /** Whether one is on the roll oneself. */
    val here: Boolean,
    /** Those who are about to be put on it. */
    val picked: List<MemberId>,
    /** How the others are there. */
    val how: Attendance,
    /** Others than the parties, and the name looked for among them. */
    val typed: String,
    val found: List<Somebody>,
    val trouble: FormTrouble?,
)

sealed interface RollEvent {
    data class Pick(val member: MemberId) : RollEvent

    data class How(val how: Attendance) : RollEvent

    data class Type(val text: String) : RollEvent

    data object SignIn : RollEvent

    data object Back : RollEvent
}
