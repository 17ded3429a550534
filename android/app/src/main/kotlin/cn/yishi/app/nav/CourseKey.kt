package cn.yishi.app.nav

import cn.yishi.core.NeedId
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicId

/** What a step of the procedure is about. */
sealed interface Matter {
    val code: String

    data class Need(val id: NeedId) : Matter {
        override val code get() = "need/${id.hex}"
    }

    data class Topic(val id: TopicId) : Matter {
        override val code get() = "topic/${id.hex}"
    }

    companion object {
        /** A matter from its two parts of a code. */
        fun of(kind: String?, id: String?): Matter? = when {
            id == null -> null
            kind == "need" -> Need(NeedId(id))
            kind == "topic" -> Topic(TopicId(id))
            else -> null
        }
    }
}

/** A form of the course that needs and topics take. */
sealed interface CourseKey : ScreenKey {
    /** 党组织研究. */
    data class Review(val space: SpaceId, val topic: TopicId) : CourseKey {
        override val code get() = "review/${space.hex}/${topic.hex}"
    }

    /** 事项性质. */
    data class Classify(val space: SpaceId, val matter: Matter) : CourseKey {
        override val code get() = "classify/${space.hex}/${matter.code}"
    }

    /** 转办. */
    data class Refer(val space: SpaceId, val matter: Matter) : CourseKey {
        override val code get() = "refer/${space.hex}/${matter.code}"
    }

    companion object {
        /** The form with this code, taken apart; nothing where it is none of these. */
        fun of(parts: List<String>): CourseKey? {
            val space = parts.getOrNull(1)?.let(::SpaceId) ?: return null
            if (parts[0] == "review") return parts.getOrNull(2)?.let { Review(space, TopicId(it)) }
            val matter = Matter.of(parts.getOrNull(2), parts.getOrNull(3)) ?: return null
            return when (parts[0]) {
                "classify" -> Classify(space, matter)
                "refer" -> Refer(space, matter)
                else -> null
            }
        }
    }
}
