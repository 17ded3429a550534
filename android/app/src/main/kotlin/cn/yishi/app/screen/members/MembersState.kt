package cn.yishi.app.screen.members

import cn.yishi.bridge.Trouble
import cn.yishi.core.MemberId
import cn.yishi.core.MemberRow

/** Everybody known here, and for a committee what there is to do about them. */
data class MembersState(
    /** Nothing until the first look. */
    val rows: List<MemberRow>?,
    val total: Long,
    /** Whether one is on a committee, which invites and confirms. */
    val governs: Boolean,
    /** How much waits for a second signature. */
    val pending: Int,
    /** What counts against the rules. */
    val doubts: Long,
    val trouble: Trouble?,
)

sealed interface MembersEvent {
    data class Open(val member: MemberId) : MembersEvent

    data object Invite : MembersEvent

    data object Pending : MembersEvent

    /** The organisations. */
    data object Orgs : MembersEvent

    /** Where people meet. */
    data object Venues : MembersEvent

    data object Quarantine : MembersEvent

    data object Doubts : MembersEvent

    data object More : MembersEvent

    data object Back : MembersEvent
}
