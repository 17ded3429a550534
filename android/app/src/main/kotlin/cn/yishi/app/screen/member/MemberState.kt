package cn.yishi.app.screen.member

import cn.yishi.bridge.Trouble
import cn.yishi.core.ComparisonRow
import cn.yishi.core.DeviceId
import cn.yishi.core.MemberRow
import cn.yishi.core.PersonCardForm
import cn.yishi.core.PostView

/** One person: posts, phones, and for a committee what can be done about them. */
data class MemberState(
    /** Nothing until the first look. */
    val member: MemberRow?,
    val governs: Boolean,
    /** Whether one is of both committees, which note terms. */
    val notesTerms: Boolean,
    /** Whether one may give this person without a phone a first one. */
    val mayInvite: Boolean,
    /** Whether one may say that this person is heard and on no roll, and that they are on rolls again. */
    val mayNote: Boolean,
    /** The name of whoever speaks for a small child. */
    val guardian: String?,
    /** Digits to compare with phones of theirs, and when each joined. */
    val codes: List<ComparisonRow>,
    /** Whether one may read what is sealed about them. */
    val mayOpenCard: Boolean,
    /** What is sealed about them, while it is shown. */
    val card: PersonCardForm?,
    /** What is about to be done and is read back first. */
    val asked: Ask?,
    val busy: Boolean,
    val trouble: Trouble?,
) {
    sealed interface Ask {
        data class EndPost(val post: PostView) : Ask

        data class Revoke(val device: DeviceId) : Ask

        /** Heard and on no roll, or on rolls again. */
        data class NoteMinor(val heardOnly: Boolean) : Ask
    }
}

sealed interface MemberEvent {
    data class Want(val ask: MemberState.Ask) : MemberEvent

    /** What was asked is meant. */
    data object Mean : MemberEvent

    /** Gives an office. */
    data object Grant : MemberEvent

    /** Until when an office runs. */
    data class Term(val post: PostView) : MemberEvent

    /** A first phone. */
    data object FirstPhone : MemberEvent

    data object OpenCard : MemberEvent

    data object CloseCard : MemberEvent

    /** Another phone of one's own. */
    data object Move : MemberEvent

    data object Back : MemberEvent
}
