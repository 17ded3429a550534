package cn.yishi.app.nav

import cn.yishi.core.App
import cn.yishi.core.GridId
import cn.yishi.core.OrgId
import cn.yishi.core.PostView
import cn.yishi.core.SpaceId

/** In which bodies one sits here, and in which grids one works. */
class Offices(posts: List<PostView>) {
    private val codes = posts.map { it.code }.toSet()

    /** 村（居）委会: its members and its director. The Party secretary is not one of them. */
    val committee: Boolean = codes.any(IN_COMMITTEE::contains)
    val party: Boolean = "PartySecretary" in codes

    /** Whether one holds any office here. */
    val any: Boolean = codes.isNotEmpty()

    /** 两委. */
    val both: Boolean = committee || party

    /** Whoever is asked what special knowledge says. */
    val expert: Boolean = codes.any(EXPERTS::contains)
    val grids: Set<GridId> = posts.mapNotNull { it.grid }.toSet()

    companion object {
        val IN_COMMITTEE = setOf("CommitteeMember", "Chair")
        private val EXPERTS = setOf("Expert", "LegalAdviser", "Delegate", "SocialWorker")
    }
}

/** An organisation for which one speaks. */
data class SpokenFor(val org: OrgId, val name: String)

/** Those for which one speaks here now. */
suspend fun App.spokenFor(space: SpaceId): List<SpokenFor> {
    val posts = status(space).posts.filter { it.org != null }
    if (posts.isEmpty()) return emptyList()
    val running = orgs(space).filterNot { it.ended }
    return running.filter { org -> posts.any { it.org == org.id } }.map { SpokenFor(it.id, it.name) }
}

/** What one is here. */
suspend fun App.offices(space: SpaceId) = Offices(status(space).posts)
