package cn.yishi.app.nav

import cn.yishi.core.AmendmentId
import cn.yishi.core.ChangeHash
import cn.yishi.core.CommentId
import cn.yishi.core.SessionId
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicId

/** A screen and what it is about. Plain data: it survives the process in the saved state as [code]. */
sealed interface ScreenKey {
    val code: String

    /** Joining a village with a code, which is filled in already where a link brought it. */
    data class Join(val invitation: String = "") : ScreenKey {
        override val code get() = "join/$invitation"
    }

    /** Home in a village. */
    data class Home(val space: SpaceId) : ScreenKey {
        override val code get() = "home/${space.hex}"
    }

    /** 记一条, 我要说. */
    data class LogNeed(val space: SpaceId) : ScreenKey {
        override val code get() = "log/${space.hex}"
    }

    /** 我说过的. */
    data class MyNeeds(val space: SpaceId) : ScreenKey {
        override val code get() = "mine/${space.hex}"
    }

    /** 村里的事. */
    data class Topics(val space: SpaceId) : ScreenKey {
        override val code get() = "topics/${space.hex}"
    }

    /** Something to talk about, proposed. */
    data class Propose(val space: SpaceId) : ScreenKey {
        override val code get() = "propose/${space.hex}"
    }

    /** One thing that is talked about. */
    data class Topic(val space: SpaceId, val topic: TopicId) : ScreenKey {
        override val code get() = "topic/${space.hex}/${topic.hex}"
    }

    /** 说两句. */
    data class Comment(val space: SpaceId, val topic: TopicId) : ScreenKey {
        override val code get() = "comment/${space.hex}/${topic.hex}"
    }

    /** 表个态. */
    data class Stance(val space: SpaceId, val topic: TopicId) : ScreenKey {
        override val code get() = "stance/${space.hex}/${topic.hex}"
    }

    /** 定稿: reading, signing, the seal. */
    data class Round(val space: SpaceId, val topic: TopicId) : ScreenKey {
        override val code get() = "round/${space.hex}/${topic.hex}"
    }

    /** 改这一段. */
    data class Amend(val space: SpaceId, val topic: TopicId) : ScreenKey {
        override val code get() = "amend/${space.hex}/${topic.hex}"
    }

    /** 采纳, 不采纳. */
    data class Decide(val space: SpaceId, val topic: TopicId, val amendment: AmendmentId) : ScreenKey {
        override val code get() = "decide/${space.hex}/${topic.hex}/${amendment.hex}"
    }

    /** Writing a text together: a topic's, or the minutes of a sitting. */
    data class Draft(val space: SpaceId, val topic: TopicId, val session: SessionId? = null) : ScreenKey {
        override val code get() = "draft/${space.hex}/${topic.hex}/${session.orEmpty()}"
    }

    /** 谁来起草. */
    data class Drafters(val space: SpaceId, val topic: TopicId) : ScreenKey {
        override val code get() = "drafters/${space.hex}/${topic.hex}"
    }

    /** Earlier texts of a draft, by who wrote them. */
    data class DraftHistory(val space: SpaceId, val topic: TopicId, val session: SessionId? = null) : ScreenKey {
        override val code get() = "history/${space.hex}/${topic.hex}/${session.orEmpty()}"
    }

    /** A draft as it read after one step, to be restored. */
    data class DraftStep(val space: SpaceId, val topic: TopicId, val step: ChangeHash, val session: SessionId? = null) : ScreenKey {
        override val code get() = "step/${space.hex}/${topic.hex}/${step.hex}/${session.orEmpty()}"
    }

    /** An act of the committee that needs a reason. */
    data class Why(val space: SpaceId, val topic: TopicId, val act: WhyAct, val comment: CommentId? = null) : ScreenKey {
        override val code get() = listOf("why", space.hex, topic.hex, act.name, comment?.hex.orEmpty()).joinToString("/")
    }

    /** 打电话. */
    data class Call(val space: SpaceId) : ScreenKey {
        override val code get() = "call/${space.hex}"
    }

    data object Settings : ScreenKey {
        override val code = "settings"
    }

    companion object {
        /** The screen with this code; nothing where a newer version wrote it. */
        fun of(code: String): ScreenKey? {
            val parts = code.split('/')
            PhoneKey.of(parts)?.let { return it }
            val space = parts.getOrNull(1)?.let(::SpaceId)
            val topic = parts.getOrNull(2)?.let(::TopicId)
            NeedKey.of(parts)?.let { return it }
            CourseKey.of(parts)?.let { return it }
            PeopleKey.of(parts)?.let { return it }
            MeetingKey.of(parts)?.let { return it }
            if (space != null && topic != null) return about(parts, space, topic)
            return when (parts[0]) {
                "join" -> Join(parts.getOrNull(1).orEmpty())
                "home" -> space?.let(::Home)
                "log" -> space?.let(::LogNeed)
                "mine" -> space?.let(::MyNeeds)
                "topics" -> space?.let(::Topics)
                "propose" -> space?.let(::Propose)
                "call" -> space?.let(::Call)
                "settings" -> Settings
                else -> null
            }
        }

        private fun about(parts: List<String>, space: SpaceId, topic: TopicId): ScreenKey? = when (parts[0]) {
            "topic" -> Topic(space, topic)
            "comment" -> Comment(space, topic)
            "stance" -> Stance(space, topic)
            "round" -> Round(space, topic)
            "amend" -> Amend(space, topic)
            "decide" -> parts.getOrNull(3)?.let { Decide(space, topic, AmendmentId(it)) }
            "draft" -> Draft(space, topic, parts.named(3))
            "drafters" -> Drafters(space, topic)
            "history" -> DraftHistory(space, topic, parts.named(3))
            "step" -> parts.getOrNull(3)?.let { DraftStep(space, topic, ChangeHash(it), parts.named(4)) }
            "why" -> WhyAct.entries.find { it.name == parts.getOrNull(3) }?.let { act ->
                Why(space, topic, act, parts.named(4)?.let(::CommentId))
            }
            else -> null
        }

        /** What stands there, unless it was left out. */
        private fun List<String>.named(at: Int): String? = getOrNull(at)?.takeIf(String::isNotEmpty)
    }
}

/** What is done with a reason. */
enum class WhyAct { DeclineTopic, HideComment, CloseRound, ScreenTopic, WithdrawTopic }
