package cn.yishi.app.screen.round

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.RoundRow
import cn.yishi.core.VerifiedView

/** The last step of a topic: a text that is read, signed and sealed. */
data class RoundState(
    /** Of the topic. */
    val title: String,
    /** The newest round; nothing before the first. */
    val round: RoundRow?,
    /** What is signed or, before a round, how the draft reads; nothing until the first look. */
    val text: String?,
    /** Whether one's own signature is wanted. */
    val canSign: Boolean,
    /** Whether one may begin a round now. */
    val canOpen: Boolean,
    /** Whether one may end the round without a seal. */
    val canClose: Boolean,
    /** Whether what one is about to do is read back. */
    val readBack: Boolean,
    /** What the seal proves, once it was verified. */
    val seal: VerifiedView?,
    /** Whether the seal's file was stored. */
    val saved: Boolean,
    val busy: Boolean,
    val trouble: FormTrouble?,
)

sealed interface RoundEvent {
    /** Wants to sign, or to begin a round: it is read back. */
    data object Ask : RoundEvent

    data object Cancel : RoundEvent

    data object Sign : RoundEvent

    data object Open : RoundEvent

    /** Ends the round without a seal. */
    data object Close : RoundEvent

    data object Verify : RoundEvent

    /** Stores the seal's file at a place that was picked. */
    data class SaveTo(val place: String) : RoundEvent

    data object Back : RoundEvent
}
