package cn.yishi.app.screen.topic

import cn.yishi.app.phone.VoiceNow
import cn.yishi.bridge.Trouble
import cn.yishi.core.AmendmentId
import cn.yishi.core.CommentId
import cn.yishi.core.CommentRow
import cn.yishi.core.CopyView
import cn.yishi.core.CourseView
import cn.yishi.core.EntryId
import cn.yishi.core.MemberId
import cn.yishi.core.TopicId
import cn.yishi.core.TopicView

/** One thing that is talked about. */
data class TopicState(
    /** Nothing until the first look. */
    val topic: TopicView?,
    /** What is new since one last had it open; nothing where nothing is, or it is open for the first time. */
    val news: News?,
    /** Where it stands and what is missing. */
    val course: CourseView?,
    val may: Supply,
    /** How many sittings and papers it has. */
    val meetings: Int,
    val voice: VoiceNow,
    val trouble: Trouble?,
) {
    val copy: CopyView? get() = topic?.copy

    /** Whether one belongs to those who write the text. */
    val writes: Boolean get() = topic?.row?.myRole != null

    val governs: Boolean get() = topic?.row?.myRole == "committee"
}

/** @property since the version one read last */
data class News(val since: Long, val passages: List<Passage>, val comments: Int, val amendments: Int, val reasons: Int)

sealed interface TopicEvent {
    data object ReadAloud : TopicEvent

    data object Comment : TopicEvent

    data object Stance : TopicEvent

    data object Amend : TopicEvent

    /** Decides an amendment. */
    data class Decide(val amendment: AmendmentId) : TopicEvent

    data object Draft : TopicEvent

    /** Who writes the text. */
    data object Drafters : TopicEvent

    data object Round : TopicEvent

    /** Its sittings and papers. */
    data object Meetings : TopicEvent

    /** The papers for those who decide next. */
    data object Packet : TopicEvent

    data object Accept : TopicEvent

    data object Decline : TopicEvent

    /** Writes down what looking into it has shown. */
    data object Screen : TopicEvent

    /** The Party organisation's discussion. */
    data object Review : TopicEvent

    /** Signs as second. */
    data class Attest(val entry: EntryId) : TopicEvent

    data object Classify : TopicEvent

    data object Refer : TopicEvent

    /** Draws a plan up. */
    data object Plan : TopicEvent

    /** Something that stops it or its work, or who says what of it. */
    data class Stops(val stop: Stop) : TopicEvent

    /** Somebody need not stay away any more. */
    data class Readmit(val member: MemberId) : TopicEvent

    /** Agrees that somebody stays away. */
    data class AgreeAway(val member: MemberId) : TopicEvent

    /** Another topic that belongs to it. */
    data class Open(val topic: TopicId) : TopicEvent

    /** Takes one's own comment back. */
    data class TakeBack(val comment: CommentRow) : TopicEvent

    data class Hide(val comment: CommentId) : TopicEvent

    /** One's own comment was hidden, and one does not agree. */
    data class Appeal(val comment: CommentId) : TopicEvent

    /** Whether it is shown again. */
    data class DecideAppeal(val comment: CommentId, val upheld: Boolean) : TopicEvent

    data object Back : TopicEvent
}
