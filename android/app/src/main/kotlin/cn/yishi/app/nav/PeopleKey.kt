package cn.yishi.app.nav

import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.OrgId
import cn.yishi.core.Post
import cn.yishi.core.Role
import cn.yishi.core.SpaceId

/** A screen about organisations, terms, and what was entered for somebody. */
sealed interface PeopleKey : ScreenKey {
    /** 单位. */
    data class Orgs(val space: SpaceId) : PeopleKey {
        override val code get() = "orgs/${space.hex}"
    }

    /** 登记单位. */
    data class NewOrg(val space: SpaceId) : PeopleKey {
        override val code get() = "neworg/${space.hex}"
    }

    /** 任期. */
    data class Term(val space: SpaceId, val member: MemberId, val role: Role, val grid: GridId?, val org: OrgId?) : PeopleKey {
        val post get() = Post(role, grid, org)
        override val code get() = listOf("term", space.hex, member.hex, role.name, grid?.hex.orEmpty(), org.orEmpty()).joinToString("/")
    }

    /** A first phone for somebody who was registered without one. */
    data class FirstPhone(val space: SpaceId, val person: MemberId) : PeopleKey {
        override val code get() = "firstphone/${space.hex}/${person.hex}"
    }

    /** 那是我说的. */
    data class Claim(val space: SpaceId) : PeopleKey {
        override val code get() = "claim/${space.hex}"
    }

    /** Who says “that was me”. */
    data class Claims(val space: SpaceId) : PeopleKey {
        override val code get() = "claims/${space.hex}"
    }

    companion object {
        /** The screen with this code, taken apart; nothing where it is none of these. */
        fun of(parts: List<String>): PeopleKey? {
            val space = parts.getOrNull(1)?.takeIf(String::isNotEmpty)?.let(::SpaceId) ?: return null
            return when (parts[0]) {
                "orgs" -> Orgs(space)
                "neworg" -> NewOrg(space)
                "claim" -> Claim(space)
                "claims" -> Claims(space)
                "firstphone" -> parts.getOrNull(2)?.let { FirstPhone(space, MemberId(it)) }
                "term" -> term(space, parts.drop(2))
                else -> null
            }
        }

        private fun term(space: SpaceId, parts: List<String>): Term? {
            val role = Role.entries.find { it.name == parts.getOrNull(1) } ?: return null
            val (grid, org) = parts.getOrNull(2)?.ifEmpty { null } to parts.getOrNull(3)?.ifEmpty { null }
            return Term(space, MemberId(parts[0]), role, grid?.let(::GridId), org)
        }
    }
}
