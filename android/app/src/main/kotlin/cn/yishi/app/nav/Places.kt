package cn.yishi.app.nav

import cn.yishi.app.screen.need.Reply
import cn.yishi.core.AmendmentId
import cn.yishi.core.InboxRow
import cn.yishi.core.MemberId
import cn.yishi.core.NeedId
import cn.yishi.core.SpaceId
import cn.yishi.core.TodoRow
import cn.yishi.core.TopicId

/** Where something that happened is looked at. */
fun InboxRow.place(space: SpaceId): ScreenKey {
    val about = TopicId((topic ?: `object`).hex)
    val code = kind.code
    return when {
        code == "round_to_sign" -> ScreenKey.Round(space, about)
        code == "drawn" && topic != null -> MeetingKey.Draws(space, about)
        code == "session_noticed" -> MeetingKey.Papers(space, about)
        code == "booking_cancelled" || code == "venue_ended" -> PeopleKey.Venues(space)
        code == "claim_confirmed" -> ScreenKey.MyNeeds(space)
        code == "claim_declined" -> PeopleKey.Claim(space)
        code.startsWith("need_") -> NeedKey.One(space, NeedId(`object`.hex))
        topic != null || TopicKinds.any(code::startsWith) -> ScreenKey.Topic(space, about)
        code == "came_back" -> PhoneKey.Outbox(space)
        code == "invite_used" || code == "device_added" -> PhoneKey.Member(space, MemberId(`object`.hex))
        else -> PhoneKey.Members(space)
    }
}

private val TopicKinds = listOf("topic_", "copy_", "round_", "sealed", "drafter_", "signing_refused")

/** Where something to do is done. */
fun TodoRow.place(space: SpaceId): ScreenKey {
    val topic = topic
    return when {
        kind == "refused" -> PhoneKey.Outbox(space)
        kind == "confirm" -> PhoneKey.Pending(space)
        kind == "key_grant" || kind == "term_end" -> PhoneKey.Member(space, MemberId(`object`.hex))
        kind == "need_refusal" -> NeedKey.Answer(space, NeedId(`object`.hex), Reply.Answer)
        kind.startsWith("need_") -> NeedKey.One(space, NeedId(`object`.hex))
        kind == "claim" -> PeopleKey.Claims(space)
        topic == null -> ScreenKey.Topics(space)
        kind == "session_notice" || kind == "record_sign" -> MeetingKey.Session(space, `object`.hex)
        kind == "paper_sign" -> MeetingKey.Paper(space, `object`.hex)
        kind == "round_sign" -> ScreenKey.Round(space, topic)
        kind == "party_review" -> CourseKey.Review(space, topic)
        kind == "amendment" -> ScreenKey.Decide(space, topic, AmendmentId(`object`.hex))
        else -> ScreenKey.Topic(space, topic)
    }
}
