package cn.yishi.app.screen.log

import cn.yishi.bridge.Core
import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.NeedRow
import cn.yishi.core.Page
import cn.yishi.core.PersonCardForm
import cn.yishi.core.SpaceId

/** Finds whose words somebody writes down: the last ones at once, everybody by name, and people new to the list. */
internal class PeopleFinder(private val space: SpaceId, private val core: Core) {
    private var recent: List<Speaker> = emptyList()

    /** Notes who spoke last. */
    fun recent(needs: List<NeedRow>, myself: MemberId) {
        recent = needs.filter { it.by != myself }.distinctBy { it.by }.take(SHOWN).map { Speaker.Known(it.by, it.byName) }
    }

    /** Oneself, who spoke last, and whoever is chosen. */
    fun withRecent(chosen: Speaker): List<Speaker> = (listOf(Speaker.Myself) + recent + chosen).distinct()

    /** People whose name, or its pinyin, begins like that. */
    suspend fun named(text: String): List<Speaker> {
        if (text.isBlank()) return withRecent(Speaker.Myself)
        val hits = core.app.search(space, text.trim(), Page(0u, FOUND)).rows
        return hits.filter { it.kind.code == "member" }.map { Speaker.Known(MemberId(it.`object`.hex), it.title) }
    }

    /** Puts somebody without a phone on the grid's list under the name they are called by. */
    suspend fun register(grid: GridId, name: String): MemberId =
        core.app.registerPerson(space, grid, name.trim(), PersonCardForm(null, null, null, null))

    private companion object {
        const val SHOWN = 4
        const val FOUND = 30u
    }
}
