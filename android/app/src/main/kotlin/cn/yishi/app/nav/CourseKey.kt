package cn.yishi.app.nav

import cn.yishi.core.App
import cn.yishi.core.MemberId
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

/** What people call it by. */
suspend fun App.wordsOf(space: SpaceId, matter: Matter): String = when (matter) {
    is Matter.Need -> need(space, matter.id).row.text
    is Matter.Topic -> topic(space, matter.id).row.title
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

    /** What experts say, and the papers and days that stop a topic or its work. */
    data class Note(val space: SpaceId, val topic: TopicId, val act: CourseAct) : CourseKey {
        override val code get() = "note/${space.hex}/${topic.hex}/${act.name}"
    }

    /** 回避: of oneself, or of somebody whom one side has named already. */
    data class Recuse(val space: SpaceId, val topic: TopicId, val member: MemberId? = null) : CourseKey {
        override val code get() = "recuse/${space.hex}/${topic.hex}/${member?.hex.orEmpty()}"
    }

    companion object {
        /** The form with this code, taken apart; nothing where it is none of these. */
        fun of(parts: List<String>): CourseKey? {
            val space = parts.getOrNull(1)?.let(::SpaceId) ?: return null
            val topic = parts.getOrNull(2)?.let(::TopicId) ?: return null
            val last = parts.getOrNull(3)
            if (parts[0] == "review") return Review(space, topic)
            if (parts[0] == "recuse") return Recuse(space, topic, last?.takeIf(String::isNotEmpty)?.let(::MemberId))
            if (parts[0] == "note") return CourseAct.entries.find { it.name == last }?.let { Note(space, topic, it) }
            val matter = Matter.of(parts.getOrNull(2), parts.getOrNull(3)) ?: return null
            return when (parts[0]) {
                "classify" -> Classify(space, matter)
                "refer" -> Refer(space, matter)
                else -> null
            }
        }
    }
}

/** What is written down about a topic with more than words: a conclusion, a paper from elsewhere, a day. */
enum class CourseAct { Evaluate, Receipt, Annul, Suspend, Resume }
