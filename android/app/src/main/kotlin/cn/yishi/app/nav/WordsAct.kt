package cn.yishi.app.nav

import cn.yishi.core.BookingId
import cn.yishi.core.CommentId
import cn.yishi.core.DrawId
import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.OrgId
import cn.yishi.core.PaperId
import cn.yishi.core.SessionId
import cn.yishi.core.TopicId
import cn.yishi.core.VenueId

/** What is done with words alone. */
sealed interface WordsAct {
    val code: String

    /** 会议通知. */
    data class Notice(val topic: TopicId) : WordsAct {
        override val code get() = "notice/${topic.hex}"
    }

    /** What came of an item of the agenda. */
    data class Outcome(val session: SessionId, val item: Int) : WordsAct {
        override val code get() = "outcome/$session/$item"
    }

    /** 再协商一轮. */
    data class Again(val session: SessionId) : WordsAct {
        override val code get() = "again/$session"
    }

    /** 请求提交会议决定: oneself, or somebody for whom one keeps the record. */
    data class AskAssembly(val session: SessionId, val member: MemberId?) : WordsAct {
        override val code get() = "assembly/$session/${member?.hex.orEmpty()}"
    }

    /** 申诉隐藏. */
    data class Appeal(val topic: TopicId, val comment: CommentId) : WordsAct {
        override val code get() = "appeal/${topic.hex}/${comment.hex}"
    }

    /** 申诉结果: whether the comment is shown again. */
    data class DecideAppeal(val topic: TopicId, val comment: CommentId, val upheld: Boolean) : WordsAct {
        override val code get() = "appealed/${topic.hex}/${comment.hex}/$upheld"
    }

    /** 不签: one's own no, or somebody's who is here. */
    data class Refuse(val paper: PaperId, val member: MemberId?) : WordsAct {
        override val code get() = "refuse/$paper/${member?.hex.orEmpty()}"
    }

    /** 撤回. */
    data class Drop(val paper: PaperId) : WordsAct {
        override val code get() = "drop/$paper"
    }

    /** 请专家评估. */
    data class AskExperts(val topic: TopicId) : WordsAct {
        override val code get() = "experts/${topic.hex}"
    }

    /** 终止议题. */
    data class Terminate(val topic: TopicId) : WordsAct {
        override val code get() = "terminate/${topic.hex}"
    }

    /** 结束回避. */
    data class Readmit(val topic: TopicId, val member: MemberId) : WordsAct {
        override val code get() = "readmit/${topic.hex}/${member.hex}"
    }

    /** 注销单位. */
    data class EndOrg(val org: OrgId) : WordsAct {
        override val code get() = "endorg/$org"
    }

    /** 取消抽签. */
    data class DropDraw(val draw: DrawId) : WordsAct {
        override val code get() = "dropdraw/$draw"
    }

    /** 不是这个人. */
    data class Unclaim(val member: MemberId, val grid: GridId) : WordsAct {
        override val code get() = "unclaim/${member.hex}/${grid.hex}"
    }

    /** 停用场所. */
    data class EndVenue(val venue: VenueId) : WordsAct {
        override val code get() = "endvenue/$venue"
    }

    /** 取消预订. */
    data class CancelBooking(val venue: VenueId, val booking: BookingId) : WordsAct {
        override val code get() = "cancelbooking/$venue/$booking"
    }

    companion object {
        fun of(parts: List<String>): WordsAct? {
            val about = parts.getOrNull(1) ?: return null
            val second = parts.getOrNull(2)
            return when (parts[0]) {
                "notice" -> Notice(TopicId(about))
                "outcome" -> second?.toIntOrNull()?.let { Outcome(about, it) }
                "again" -> Again(about)
                "refuse" -> Refuse(about, second?.takeIf(String::isNotEmpty)?.let(::MemberId))
                "assembly" -> AskAssembly(about, second?.takeIf(String::isNotEmpty)?.let(::MemberId))
                "appeal" -> second?.let { Appeal(TopicId(about), CommentId(it)) }
                "appealed" -> second?.let { DecideAppeal(TopicId(about), CommentId(it), parts.getOrNull(3).toBoolean()) }
                "drop" -> Drop(about)
                "experts" -> AskExperts(TopicId(about))
                "terminate" -> Terminate(TopicId(about))
                "readmit" -> second?.let { Readmit(TopicId(about), MemberId(it)) }
                "endorg" -> EndOrg(about)
                "dropdraw" -> DropDraw(about)
                "endvenue" -> EndVenue(about)
                "cancelbooking" -> second?.let { CancelBooking(about, it) }
                "unclaim" -> second?.let { Unclaim(MemberId(about), GridId(it)) }
                else -> null
            }
        }
    }
}
