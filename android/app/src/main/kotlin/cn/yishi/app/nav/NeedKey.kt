package cn.yishi.app.nav

import cn.yishi.app.screen.need.Reply
import cn.yishi.core.NeedId
import cn.yishi.core.SpaceId

/** A screen about needs. */
sealed interface NeedKey : ScreenKey {
    /** 要处理的诉求, for a committee. */
    data class Triage(val space: SpaceId) : NeedKey {
        override val code get() = "triage/${space.hex}"
    }

    /** One need and what became of it. */
    data class One(val space: SpaceId, val need: NeedId) : NeedKey {
        override val code get() = "need/${space.hex}/${need.hex}"
    }

    /** 回执. */
    data class Slip(val space: SpaceId, val need: NeedId) : NeedKey {
        override val code get() = "slip/${space.hex}/${need.hex}"
    }

    /** 列入议题. */
    data class Place(val space: SpaceId, val need: NeedId) : NeedKey {
        override val code get() = "place/${space.hex}/${need.hex}"
    }

    /** 归并诉求. */
    data class Merge(val space: SpaceId, val need: NeedId) : NeedKey {
        override val code get() = "merge/${space.hex}/${need.hex}"
    }

    /** 答复, 退回补充, 不予受理. */
    data class Answer(val space: SpaceId, val need: NeedId, val how: Reply) : NeedKey {
        override val code get() = "answer/${space.hex}/${need.hex}/${how.code}"
    }

    companion object {
        /** The screen about needs with this code, taken apart. */
        fun of(parts: List<String>): NeedKey? {
            val space = parts.getOrNull(1)?.let(::SpaceId) ?: return null
            if (parts[0] == "triage") return Triage(space)
            val need = parts.getOrNull(2)?.let(::NeedId) ?: return null
            return when (parts[0]) {
                "need" -> One(space, need)
                "slip" -> Slip(space, need)
                "place" -> Place(space, need)
                "merge" -> Merge(space, need)
                "answer" -> Reply.entries.find { it.code == parts.getOrNull(3) }?.let { Answer(space, need, it) }
                else -> null
            }
        }
    }
}
