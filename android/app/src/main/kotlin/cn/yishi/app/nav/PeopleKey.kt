package cn.yishi.app.nav

import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.OrgId
import cn.yishi.core.Post
import cn.yishi.core.Role
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicId
import cn.yishi.core.VenueId

/** A screen about organisations, venues, terms, and what was entered for somebody. */
sealed interface PeopleKey : ScreenKey {
    /** 单位. */
    data class Orgs(val space: SpaceId) : PeopleKey {
        override val code get() = "orgs/${space.hex}"
    }

    /** 登记单位. */
    data class NewOrg(val space: SpaceId) : PeopleKey {
        override val code get() = "neworg/${space.hex}"
    }

    /** 议事场所; those who come from a topic book for it. */
    data class Venues(val space: SpaceId, val topic: TopicId? = null) : PeopleKey {
        override val code get() = "venues/${space.hex}/${topic?.hex.orEmpty()}"
    }

    /** 登记场所. */
    data class NewVenue(val space: SpaceId) : PeopleKey {
        override val code get() = "newvenue/${space.hex}"
    }

    /** 预订. */
    data class Book(val space: SpaceId, val venue: VenueId, val topic: TopicId? = null) : PeopleKey {
        override val code get() = "book/${space.hex}/$venue/${topic?.hex.orEmpty()}"
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
                "venues" -> Venues(space, topicAt(parts, 2))
                "newvenue" -> NewVenue(space)
                "book" -> parts.getOrNull(2)?.let { Book(space, it, topicAt(parts, 3)) }
                "claim" -> Claim(space)
                "claims" -> Claims(space)
                "firstphone" -> parts.getOrNull(2)?.let { FirstPhone(space, MemberId(it)) }
                "term" -> term(space, parts.drop(2))
                else -> null
            }
        }

        private fun topicAt(parts: List<String>, at: Int): TopicId? = parts.getOrNull(at)?.ifEmpty { null }?.let(::TopicId)

        private fun term(space: SpaceId, parts: List<String>): Term? {
            val role = Role.entries.find { it.name == parts.getOrNull(1) } ?: return null
            val (grid, org) = parts.getOrNull(2)?.ifEmpty { null } to parts.getOrNull(3)?.ifEmpty { null }
            return Term(space, MemberId(parts[0]), role, grid?.let(::GridId), org)
        }
    }
}
