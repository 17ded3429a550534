package cn.yishi.app.screen.log

import cn.yishi.bridge.Core
import cn.yishi.core.AgeBand
import cn.yishi.core.GridId
import cn.yishi.core.HouseholdRow
import cn.yishi.core.MemberId
import cn.yishi.core.Page
import cn.yishi.core.PersonCardForm
import cn.yishi.core.SpaceId

/** Finds whose words somebody writes down: the last ones at once, everybody by name, and people new to the list. */
internal class PeopleFinder(private val space: SpaceId, private val core: Core) {
    private var usual: List<HouseholdRow> = emptyList()

    /** Reads whom one visited last and who else lives in a grid. */
    suspend fun look(grid: GridId) {
        usual = core.app.households(space, grid, "", Page(0u, SHOWN)).rows
    }

    /** Oneself, those visited last, and whoever is chosen. */
    fun usual(chosen: Speaker): List<Speaker> = (listOf(Speaker.Myself) + usual.map(::known) + chosen).distinct()

    /** People whose name, or its pinyin, begins like that; without words the grid's people. */
    suspend fun named(grid: GridId, text: String): List<HouseholdRow> =
        core.app.households(space, grid, text.trim(), Page(0u, FOUND)).rows

    fun known(row: HouseholdRow): Speaker = Speaker.Known(row.member, row.name)

    /** What somebody said last, where two are called the same. */
    fun hints(rows: List<HouseholdRow> = usual): Map<MemberId, String> = rows.groupBy { it.name }.values
        .filter { it.size > 1 }.flatten()
        .mapNotNull { row -> row.lastNeed?.let { row.member to it } }.toMap()

    /** Puts somebody without a phone on the grid's list: phone, address and their word into the sealed card. */
    suspend fun register(grid: GridId, person: NewPerson, consent: String): MemberId {
        val card = PersonCardForm(
            name = person.name.trim(),
            phone = person.phone.trim().ifEmpty { null },
            address = person.address.trim().ifEmpty { null },
            note = consent,
        )
        val called = person.called.trim().ifEmpty { null }
        if (person.age == AgeBand.ADULT) return core.app.registerPerson(space, grid, called, card)
        return core.app.registerMinor(space, grid, called, card, person.age, person.guardian?.member)
    }

    /** The guardian of somebody under fourteen, by name; nothing of anybody else. */
    suspend fun guardian(speaker: Speaker): String? {
        val member = (speaker as? Speaker.Known)?.let { core.app.member(space, it.member) } ?: return null
        return member.guardian?.takeIf { member.age?.code == CHILD }?.let { core.app.member(space, it).name }
    }

    private companion object {
        const val CHILD = "under14"
        const val SHOWN = 6u
        const val FOUND = 30u
    }
}
