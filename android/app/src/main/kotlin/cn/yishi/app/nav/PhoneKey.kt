package cn.yishi.app.nav

import cn.yishi.core.MemberId
import cn.yishi.core.SpaceId

/** A screen about what came in, what goes out, the people of a space, and the phone itself. */
sealed interface PhoneKey : ScreenKey {
    /** 消息. */
    data class Inbox(val space: SpaceId) : PhoneKey {
        override val code get() = "inbox/${space.hex}"
    }

    /** 等我办的. */
    data class Todo(val space: SpaceId) : PhoneKey {
        override val code get() = "todo/${space.hex}"
    }

    /** 发送情况. */
    data class Outbox(val space: SpaceId) : PhoneKey {
        override val code get() = "outbox/${space.hex}"
    }

    /** 村里的人. */
    data class Members(val space: SpaceId) : PhoneKey {
        override val code get() = "members/${space.hex}"
    }

    /** One person. */
    data class Member(val space: SpaceId, val member: MemberId) : PhoneKey {
        override val code get() = "member/${space.hex}/${member.hex}"
    }

    /** An office for somebody who is here. */
    data class Grant(val space: SpaceId, val member: MemberId) : PhoneKey {
        override val code get() = "grant/${space.hex}/${member.hex}"
    }

    /** Inviting somebody. */
    data class Invite(val space: SpaceId) : PhoneKey {
        override val code get() = "invite/${space.hex}"
    }

    /** What waits for a second signature. */
    data class Pending(val space: SpaceId) : PhoneKey {
        override val code get() = "pending/${space.hex}"
    }

    /** What was put aside. */
    data class Quarantine(val space: SpaceId) : PhoneKey {
        override val code get() = "quarantine/${space.hex}"
    }

    /** What counts against the rules. */
    data class Doubts(val space: SpaceId) : PhoneKey {
        override val code get() = "doubts/${space.hex}"
    }

    /** 换手机. */
    data class Move(val space: SpaceId) : PhoneKey {
        override val code get() = "move/${space.hex}"
    }

    /** 规则. */
    data class Rules(val space: SpaceId) : PhoneKey {
        override val code get() = "rules/${space.hex}"
    }

    /** 我的数据. */
    data class MyData(val space: SpaceId) : PhoneKey {
        override val code get() = "mydata/${space.hex}"
    }

    /** 投诉建议. */
    data class Complain(val space: SpaceId?) : PhoneKey {
        override val code get() = "complain/${space?.hex.orEmpty()}"
    }

    /** 我的村（社区）. */
    data object Spaces : PhoneKey {
        override val code = "spaces"
    }

    /** What the app is and what it is made of. */
    data object About : PhoneKey {
        override val code = "about"
    }

    companion object {
        /** The screen with this code, taken apart; nothing where it is none of these. */
        fun of(parts: List<String>): PhoneKey? {
            if (parts[0] == "about") return About
            if (parts[0] == "spaces") return Spaces
            val space = parts.getOrNull(1)?.takeIf(String::isNotEmpty)?.let(::SpaceId)
            if (parts[0] == "complain") return Complain(space)
            return space?.let { within(parts, it) }
        }

        private fun within(parts: List<String>, space: SpaceId): PhoneKey? = when (parts[0]) {
            "inbox" -> Inbox(space)
            "todo" -> Todo(space)
            "outbox" -> Outbox(space)
            "members" -> Members(space)
            "member" -> parts.getOrNull(2)?.let { Member(space, MemberId(it)) }
            "grant" -> parts.getOrNull(2)?.let { Grant(space, MemberId(it)) }
            "doubts" -> Doubts(space)
            "invite" -> Invite(space)
            "pending" -> Pending(space)
            "quarantine" -> Quarantine(space)
            "move" -> Move(space)
            "rules" -> Rules(space)
            "mydata" -> MyData(space)
            else -> null
        }
    }
}
