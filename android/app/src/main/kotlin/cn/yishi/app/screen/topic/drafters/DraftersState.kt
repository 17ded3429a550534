package cn.yishi.app.screen.topic.drafters

import cn.yishi.bridge.Trouble
import cn.yishi.core.MemberId
import cn.yishi.core.MemberRow
import cn.yishi.core.Signer

/** Who writes a topic's text beside both committees, and whom these can ask to. */
data class DraftersState(
    /** Of the topic. */
    val title: String,
    /** Nothing until the first look. */
    val drafters: List<Signer>?,
    /** Whether one is on a committee, which asks and ends. */
    val governs: Boolean,
    /** Oneself, who may step back. */
    val me: MemberId?,
    /** Whom one may ask. */
    val people: List<MemberRow>,
    /** How many members were read, and how many there are. */
    val read: Int,
    val total: Long,
    /** Whether one is about to step back, which only the committee could undo. */
    val leaving: Boolean,
    val busy: Boolean,
    val trouble: Trouble?,
)

sealed interface DraftersEvent {
    data class Appoint(val member: MemberId) : DraftersEvent

    data class Remove(val member: MemberId) : DraftersEvent

    /** Wants to step back. */
    data object AskLeave : DraftersEvent

    data object Leave : DraftersEvent

    data object More : DraftersEvent

    data object Back : DraftersEvent
}
