package cn.yishi.app.nav

import cn.yishi.core.EntryId
import cn.yishi.core.MemberId
import cn.yishi.core.PaperId
import cn.yishi.core.SessionId
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicId

/** A screen about papers that are signed, and about sittings. */
sealed interface MeetingKey : ScreenKey {
    /** 会议和文书 of a topic. */
    data class Papers(val space: SpaceId, val topic: TopicId) : MeetingKey {
        override val code get() = "papers/${space.hex}/${topic.hex}"
    }

    /** 会议材料, for those who decide next. */
    data class Packet(val space: SpaceId, val topic: TopicId) : MeetingKey {
        override val code get() = "packet/${space.hex}/${topic.hex}"
    }

    /** 拟协商方案. */
    data class Plan(val space: SpaceId, val topic: TopicId) : MeetingKey {
        override val code get() = "plan/${space.hex}/${topic.hex}"
    }

    /** 商定即行. */
    data class Agree(val space: SpaceId, val topic: TopicId) : MeetingKey {
        override val code get() = "agree/${space.hex}/${topic.hex}"
    }

    /** A plan, minutes or an agreement. */
    data class Paper(val space: SpaceId, val paper: PaperId) : MeetingKey {
        override val code get() = "paper/${space.hex}/$paper"
    }

    /** The phone goes around, and each signs. */
    data class Signing(val space: SpaceId, val paper: PaperId) : MeetingKey {
        override val code get() = "signing/${space.hex}/$paper"
    }

    /** Who does what until when, and where it is posted. */
    data class Work(val space: SpaceId, val paper: PaperId) : MeetingKey {
        override val code get() = "work/${space.hex}/$paper"
    }

    /** A sitting. */
    data class Session(val space: SpaceId, val session: SessionId) : MeetingKey {
        override val code get() = "session/${space.hex}/$session"
    }

    /** The meeting roll. */
    data class Roll(val space: SpaceId, val session: SessionId) : MeetingKey {
        override val code get() = "roll/${space.hex}/$session"
    }

    /** What somebody says on an item of the agenda: whoever it is, or who is called upon. */
    data class Speak(val space: SpaceId, val session: SessionId, val item: Int, val member: MemberId? = null) : MeetingKey {
        override val code get() = "speak/${space.hex}/$session/$item/${member?.hex.orEmpty()}"
    }

    /** 意见回应: what becomes of something that was said. */
    data class Answer(val space: SpaceId, val session: SessionId, val statement: EntryId) : MeetingKey {
        override val code get() = "answer/${space.hex}/$session/${statement.hex}"
    }

    /** Where the parties stand. */
    data class Stand(val space: SpaceId, val session: SessionId) : MeetingKey {
        override val code get() = "stand/${space.hex}/$session"
    }

    /** What else the form of a sitting wants on record. */
    data class Record(val space: SpaceId, val session: SessionId) : MeetingKey {
        override val code get() = "record/${space.hex}/$session"
    }

    /** 记下送达: how a party was told. */
    data class Deliver(val space: SpaceId, val session: SessionId, val member: MemberId) : MeetingKey {
        override val code get() = "deliver/${space.hex}/$session/${member.hex}"
    }

    /** The other one who keeps the record signs it on this phone. */
    data class RecordSign(val space: SpaceId, val session: SessionId, val member: MemberId) : MeetingKey {
        override val code get() = "recordsign/${space.hex}/$session/${member.hex}"
    }

    /** 提交会议决定. */
    data class Escalate(val space: SpaceId, val session: SessionId) : MeetingKey {
        override val code get() = "escalate/${space.hex}/$session"
    }

    /** 协商共识纪要. */
    data class Minutes(val space: SpaceId, val session: SessionId) : MeetingKey {
        override val code get() = "minutes/${space.hex}/$session"
    }

    /** 抽签 for a topic. */
    data class Draws(val space: SpaceId, val topic: TopicId) : MeetingKey {
        override val code get() = "draws/${space.hex}/${topic.hex}"
    }

    /** Announcing one. */
    data class NewDraw(val space: SpaceId, val topic: TopicId) : MeetingKey {
        override val code get() = "newdraw/${space.hex}/${topic.hex}"
    }

    /** An act that wants words alone. */
    data class Words(val space: SpaceId, val act: WordsAct) : MeetingKey {
        override val code get() = "words/${space.hex}/${act.code}"
    }

    companion object {
        /** The screen about meetings with this code, taken apart. */
        fun of(parts: List<String>): MeetingKey? {
            val space = parts.getOrNull(1)?.let(::SpaceId) ?: return null
            val about = parts.getOrNull(2) ?: return null
            return when (parts[0]) {
                "papers" -> Papers(space, TopicId(about))
                "packet" -> Packet(space, TopicId(about))
                "plan" -> Plan(space, TopicId(about))
                "draws" -> Draws(space, TopicId(about))
                "newdraw" -> NewDraw(space, TopicId(about))
                "agree" -> Agree(space, TopicId(about))
                "paper" -> Paper(space, about)
                "signing" -> Signing(space, about)
                "work" -> Work(space, about)
                "words" -> WordsAct.of(parts.drop(2))?.let { Words(space, it) }
                else -> ofSession(parts, space, about)
            }
        }

        private fun ofSession(parts: List<String>, space: SpaceId, session: SessionId): MeetingKey? = when (parts[0]) {
            "session" -> Session(space, session)
            "roll" -> Roll(space, session)
            "speak" -> parts.getOrNull(3)?.toIntOrNull()?.let { item ->
                Speak(space, session, item, parts.getOrNull(4)?.takeIf(String::isNotEmpty)?.let(::MemberId))
            }
            "answer" -> parts.getOrNull(3)?.let { Answer(space, session, EntryId(it)) }
            "stand" -> Stand(space, session)
            "record" -> Record(space, session)
            "deliver" -> parts.getOrNull(3)?.let { Deliver(space, session, MemberId(it)) }
            "recordsign" -> parts.getOrNull(3)?.let { RecordSign(space, session, MemberId(it)) }
            "escalate" -> Escalate(space, session)
            "minutes" -> Minutes(space, session)
            else -> null
        }
    }
}
