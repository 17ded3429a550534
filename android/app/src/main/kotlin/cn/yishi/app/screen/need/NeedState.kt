package cn.yishi.app.screen.need

import cn.yishi.app.phone.VoiceNow
import cn.yishi.app.screen.files.FilesNow
import cn.yishi.bridge.Trouble
import cn.yishi.core.BlobId
import cn.yishi.core.NeedId
import cn.yishi.core.NeedRow
import cn.yishi.core.NeedView
import cn.yishi.core.OutboxRow
import cn.yishi.core.SendState
import cn.yishi.core.TopicId

/** One need: what was said, how far it is, and what became of it. */
data class NeedState(
    /** The need; nothing until the first look. */
    val view: NeedView?,
    /** Whether one may correct it or take it back. */
    val mine: Boolean,
    /** Whether one decides about needs. */
    val governs: Boolean,
    /** Whether one works in its grid. */
    val works: Boolean,
    /** Why something about it came back, with its words. */
    val refused: OutboxRow?,
    /** What is shown of its photos and recordings. */
    val files: FilesNow,
    /** The words as they should be; nothing while nobody corrects them. */
    val correction: String?,
    /** For a committee: needs that read alike. */
    val similar: List<NeedRow>,
    /** What the phone's voice does. */
    val voice: VoiceNow,
    val trouble: NeedTrouble?,
) {
    private val status: String? get() = view?.row?.status?.code

    /** Nothing is offered that is sure to be refused. */
    val canChange: Boolean
        get() = mine && view?.row?.state != SendState.REFUSED &&
            status in setOf("Submitted", "Returned", "Accepted", "Classified", "InTopic", "Merged", "Referred", "DirectlyHandled", "FedBack")
    val canAccept: Boolean get() = governs && status == "Submitted"
    val canReturn: Boolean get() = governs && status == "Submitted"
    val canReject: Boolean get() = governs && status in setOf("Submitted", "Accepted", "Classified")
    val canPlace: Boolean get() = governs && status in Open + "Merged"
    val canMerge: Boolean get() = governs && status in setOf("Submitted", "Accepted", "Classified", "InTopic")
    val canUnmerge: Boolean get() = governs && status == "Merged"
    val canAnswer: Boolean get() = governs && status != null && status !in setOf("Withdrawn", "Closed")
    val canClassify: Boolean get() = governs && status in setOf("Accepted", "Classified")

    /** Whoever works in the grid hands an emergency over. */
    val canRefer: Boolean get() = (governs || works) && status in Open
    val canHandle: Boolean get() = (governs || works) && status in setOf("Accepted", "Classified")
    val canFeedBack: Boolean
        get() = (governs || works) && status in setOf("DirectlyHandled", "InTopic", "Referred", "Merged", "FedBack")
    val canClose: Boolean get() = (governs || mine) && status == "FedBack"
    val canReopen: Boolean get() = mine && status == "Closed"

    private companion object {
        /** Where it waits for somebody. */
        val Open = setOf("Submitted", "Returned", "Accepted", "Classified")
    }
}

sealed interface NeedTrouble {
    /** The phone cannot play it. */
    data object NoSound : NeedTrouble

    data class Said(val trouble: Trouble) : NeedTrouble
}

sealed interface NeedEvent {
    /** Looks at a photo, or listens to a recording; what is not here is fetched first. */
    data class OpenFile(val file: BlobId) : NeedEvent

    /** Ends the fetching or the playing. */
    data class StopFile(val file: BlobId) : NeedEvent

    data object ReadAloud : NeedEvent

    data object Retry : NeedEvent

    /** Says it anew with the words that came back. */
    data object Rewrite : NeedEvent

    data object Correct : NeedEvent

    data class Correction(val text: String) : NeedEvent

    data object SaveCorrection : NeedEvent

    data object Withdraw : NeedEvent

    data object Slip : NeedEvent

    data class Look(val need: NeedId) : NeedEvent

    /** Looks at the topic that took it up. */
    data class Topic(val topic: TopicId) : NeedEvent

    data object Accept : NeedEvent

    data class Decide(val how: Reply) : NeedEvent

    data object Place : NeedEvent

    data object Merge : NeedEvent

    /** Says which matter it is. */
    data object Classify : NeedEvent

    /** Hands it over. */
    data object Refer : NeedEvent

    /** Nothing is left to do. */
    data object Close : NeedEvent

    data object Back : NeedEvent
}

/** What is written about a need, for those who said it; the code survives the process. */
enum class Reply(val code: String) {
    Return("return"),
    Reject("reject"),
    Answer("answer"),

    /** Settled without a topic: what was done. */
    Handle("handle"),

    /** What became of it. */
    FeedBack("feedback"),

    /** Taken out of the one it was merged into. */
    Unmerge("unmerge"),

    /** Whoever said it asks for it to be dealt with again. */
    Reopen("reopen"),
}
