package cn.yishi.app.screen.paper

import cn.yishi.app.screen.files.FilesNow
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.BlobId
import cn.yishi.core.EvidenceRow
import cn.yishi.core.MemberId
import cn.yishi.core.PaperView

/** A plan, minutes or an agreement: what it says, and who signs. */
data class PaperState(
    /** Nothing until the first look. */
    val paper: PaperView?,
    val me: MemberId?,
    /** Whether one takes down what others sign here or on paper. */
    val keeps: Boolean,
    /** What shows the signatures that were not made on the signers' own devices, and what is looked at of it. */
    val evidence: List<EvidenceRow>,
    val files: FilesNow,
    /** Whether what was agreed can be begun now. */
    val canWork: Boolean,
    /** Whether notice of the sitting can be given now. */
    val canNotice: Boolean,
    /** Whether one may take it back. */
    val canDrop: Boolean,
    /** Whether one's own signature is read back. */
    val readBack: Boolean,
    val trouble: FormTrouble?,
) {
    val canSign: Boolean get() = paper != null && paper.waiting.any { it.member == me } && paper.mySlots.isNotEmpty()

    /** Whether somebody else may still sign here or on paper. */
    val canWitness: Boolean
        get() = keeps && paper != null && !paper.dropped && paper.waiting.any { it.member != me && it.ways != listOf(OWN_DEVICE) }

    /** Only as a party, to minutes or an agreement, one can say that one does not sign. */
    val canRefuse: Boolean
        get() = canSign && paper?.fallsByRefusal == true &&
            paper.slots.any { slot -> slot.role.code == PARTY && paper.mySlots.any { it.toUByte() == slot.slot } }
}

/** Whether it is void once a party does not sign. */
internal val PaperView.fallsByRefusal: Boolean get() = !sealed && !dropped && purpose.code in setOf("minutes", AGREEMENT)

internal const val AGREEMENT = "agree_and_act"
internal const val PARTY = "Party"

sealed interface PaperEvent {
    /** Looks at what shows a signature, or listens. */
    data class OpenFile(val file: BlobId) : PaperEvent

    data class StopFile(val file: BlobId) : PaperEvent

    /** Wants to sign: it is read back. */
    data object Ask : PaperEvent

    data object Cancel : PaperEvent

    data object Sign : PaperEvent

    /** The phone goes around. */
    data object PassAround : PaperEvent

    data object Refuse : PaperEvent

    data object Drop : PaperEvent

    data object Work : PaperEvent

    data object Notice : PaperEvent

    data object Back : PaperEvent
}
