package cn.yishi.app.screen.party

import cn.yishi.core.Invitee
import cn.yishi.core.MemberId
import cn.yishi.core.PartyKind

/** Somebody known here. */
data class Somebody(val member: MemberId, val name: String)

/** A party with whoever speaks for it, and as what else that one is asked. */
data class PartyPick(val who: Somebody, val kind: PartyKind, val affected: Boolean, val invitedAs: List<Invitee>)

/** As what people are picked. */
enum class Whom { Parties, Moderator, Recorder, Supervisors, Away, Pool, Guardian, Claimed }

/** Who takes part in a deliberation, as it is being filled in. */
data class PeopleState(
    val parties: List<PartyPick>,
    val moderator: Somebody?,
    val recorder: Somebody?,
    val supervisors: List<Somebody>,
    /** Of a form that asks for one kind of people only: who stays away, who is drawn from, who is the guardian. */
    val others: List<Somebody>,
    /** As what somebody is being picked; nothing while the form is in sight. */
    val asking: Whom?,
    /** The name looked for. */
    val typed: String,
    /** Who there is to pick from. */
    val found: List<Somebody>,
    /** Whose party is being named. */
    val kindOf: PartyPick?,
) {
    /** Who is picked as what is being asked for. */
    val picked: List<Somebody>
        get() = when (asking) {
            Whom.Parties -> parties.map { it.who }
            Whom.Moderator -> listOfNotNull(moderator)
            Whom.Recorder -> listOfNotNull(recorder)
            Whom.Supervisors -> supervisors
            Whom.Away, Whom.Pool, Whom.Guardian, Whom.Claimed -> others
            null -> emptyList()
        }

    companion object {
        val Nobody = PeopleState(emptyList(), null, null, emptyList(), emptyList(), asking = null, typed = "", found = emptyList(), kindOf = null)
    }
}

sealed interface PeopleEvent {
    /** Wants to pick somebody. */
    data class Ask(val whom: Whom) : PeopleEvent

    data class Type(val text: String) : PeopleEvent

    data class Pick(val who: Somebody) : PeopleEvent

    /** Wants to say what a party is. */
    data class AskKind(val party: PartyPick) : PeopleEvent

    data class Kind(val kind: PartyKind) : PeopleEvent

    /** The party that is being named is asked as this, too, or no longer. */
    data class Invite(val invitee: Invitee) : PeopleEvent

    data class Affected(val party: PartyPick, val on: Boolean) : PeopleEvent

    data class Remove(val party: PartyPick) : PeopleEvent

    /** Back to the form. */
    data object Done : PeopleEvent
}
