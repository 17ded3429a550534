package cn.yishi.app.screen.party

import cn.yishi.bridge.Core
import cn.yishi.core.Invitee
import cn.yishi.core.MemberId
import cn.yishi.core.MemberRow
import cn.yishi.core.Page
import cn.yishi.core.PartyKind
import cn.yishi.core.SpaceId
import org.json.JSONArray
import org.json.JSONObject

/** What somebody did with the people of a form; [affected] is what a new party is at first. */
fun PeopleState.after(event: PeopleEvent, affected: Boolean): PeopleState = when (event) {
    is PeopleEvent.Ask -> copy(asking = event.whom, typed = "")
    is PeopleEvent.Type -> copy(typed = event.text)
    is PeopleEvent.Pick -> picked(event.who, affected)
    is PeopleEvent.AskKind -> copy(kindOf = event.party)
    is PeopleEvent.Kind -> copy(parties = parties.map { if (it == kindOf) it.copy(kind = event.kind) else it }, kindOf = null)
    is PeopleEvent.Invite -> inviting(event.invitee)
    is PeopleEvent.Affected -> copy(parties = parties.map { if (it == event.party) it.copy(affected = event.on) else it })
    is PeopleEvent.Remove -> copy(parties = parties - event.party)
    PeopleEvent.Done -> copy(asking = null, kindOf = null)
}

/** Whoever speaks for the party that is being named is asked as this, too, or no longer. */
private fun PeopleState.inviting(invitee: Invitee): PeopleState {
    val party = kindOf ?: return this
    val now = party.copy(invitedAs = if (invitee in party.invitedAs) party.invitedAs - invitee else party.invitedAs + invitee)
    return copy(parties = parties.map { if (it == party) now else it }, kindOf = now)
}

/** Somebody who was picked is put off again; of those there is one of, the last one picked stays. */
private fun PeopleState.picked(who: Somebody, affected: Boolean): PeopleState = when (asking) {
    Whom.Parties -> copy(
        parties = if (parties.any { it.who == who }) parties.filter { it.who != who }
        else parties + PartyPick(who, PartyKind.HUKOU_RESIDENT, affected, invitedAs = emptyList()),
    )
    Whom.Moderator -> copy(moderator = who, asking = null)
    Whom.Recorder -> copy(recorder = who, asking = null)
    Whom.Supervisors -> copy(supervisors = if (who in supervisors) supervisors - who else supervisors + who)
    Whom.Pool -> copy(others = if (who in others) others - who else others + who)
    Whom.Away, Whom.Guardian, Whom.Claimed -> copy(others = listOf(who), asking = null)
    null -> this
}

/** The people of a space by name. */
class People(private val space: SpaceId, private val core: Core) {
    /** The first ones, or those whose name or its initials begin like what was typed. */
    suspend fun find(typed: String): List<Somebody> {
        val name = typed.trim()
        if (name.isEmpty()) return rows(0u).map(::somebody)
        val found = mutableListOf<Somebody>()
        var from = 0u
        do {
            val rows = rows(from)
            found += rows.filter { name in it.name || it.initials.startsWith(name, ignoreCase = true) }.map(::somebody)
            from += STEP
        } while (rows.isNotEmpty() && found.size < ENOUGH)
        return found
    }

    /** Everybody with a post. */
    suspend fun holding(post: String): List<Somebody> {
        val all = mutableListOf<MemberRow>()
        do {
            val rows = rows(all.size.toUInt())
            all += rows
        } while (rows.isNotEmpty())
        return all.filter { row -> row.posts.any { it.code == post } }.map(::somebody)
    }

    suspend fun me(): Somebody = core.app.status(space).let { Somebody(it.member, it.memberName) }

    private suspend fun rows(from: UInt): List<MemberRow> = core.app.members(space, Page(from, STEP)).rows

    private fun somebody(row: MemberRow) = Somebody(row.id, row.name)

    private companion object {
        const val STEP = 100u
        const val ENOUGH = 30
    }
}

fun PeopleState.json(): JSONObject = JSONObject()
    .put("parties", JSONArray(parties.map { it.who.json().put("kind", it.kind.name).put("affected", it.affected).put("invitedAs", JSONArray(it.invitedAs.map(Invitee::name))) }))
    .put("moderator", moderator?.json())
    .put("recorder", recorder?.json())
    .put("supervisors", JSONArray(supervisors.map(Somebody::json)))
    .put("others", JSONArray(others.map(Somebody::json)))

fun PeopleState.filled(kept: JSONObject): PeopleState = copy(
    parties = kept.each("parties") { one ->
        val kind = PartyKind.entries.find { it.name == one.optString("kind") } ?: PartyKind.HUKOU_RESIDENT
        val names = one.optJSONArray("invitedAs")?.let { all -> (0 until all.length()).map(all::optString) }.orEmpty()
        PartyPick(somebodyOf(one), kind, one.optBoolean("affected"), Invitee.entries.filter { it.name in names })
    },
    moderator = kept.optJSONObject("moderator")?.let(::somebodyOf),
    recorder = kept.optJSONObject("recorder")?.let(::somebodyOf),
    supervisors = kept.each("supervisors", ::somebodyOf),
    others = kept.each("others", ::somebodyOf),
)

fun Somebody.json(): JSONObject = JSONObject().put("member", member.hex).put("name", name)

fun somebodyOf(kept: JSONObject) = Somebody(MemberId(kept.optString("member")), kept.optString("name"))

/** Every object of an array that was kept. */
fun <T> JSONObject.each(name: String, read: (JSONObject) -> T): List<T> {
    val all = optJSONArray(name) ?: return emptyList()
    return (0 until all.length()).mapNotNull(all::optJSONObject).map(read)
}
