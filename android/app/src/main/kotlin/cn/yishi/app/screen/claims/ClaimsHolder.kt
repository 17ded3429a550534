package cn.yishi.app.screen.claims

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.screen.party.PeopleEvent
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.screen.party.Somebody
import cn.yishi.app.screen.party.Whom
import cn.yishi.app.screen.party.after
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.Family
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

class ClaimsHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<ClaimsState, ClaimsEvent>(ClaimsState(rows = null, asked = null, people = PeopleState.Nobody, busy = false, trouble = null)) {
    init {
        scope.launch {
            kit.core.live(space, Family.PEOPLE, Family.NEEDS) { status(space).member.let { me -> claims(space).filter { it.member != me } } }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> show { it.copy(rows = seen.value) }
                }
            }
        }
    }

    override fun on(event: ClaimsEvent): Unit = when (event) {
        is ClaimsEvent.Find -> {
            show { it.copy(asked = event.claim, people = PeopleState.Nobody.copy(asking = Whom.Claimed), trouble = null) }
            find()
        }
        is ClaimsEvent.People -> pick(event.event)
        ClaimsEvent.Confirm -> confirm()
        is ClaimsEvent.Decline -> stack.go(MeetingKey.Words(space, WordsAct.Unclaim(event.claim.member, event.claim.grid)))
        ClaimsEvent.Back -> if (state.value.asked == null) stack.back() else show { it.copy(asked = null, people = PeopleState.Nobody) }
    }

    private fun pick(event: PeopleEvent) {
        show { it.copy(people = it.people.after(event, affected = false)) }
        if (event is PeopleEvent.Done && state.value.people.others.isEmpty()) show { it.copy(asked = null) }
        if (event is PeopleEvent.Type) find()
    }

    /** People without a phone in the grid of the claim. */
    private fun find() {
        val (asked, typed) = state.value.asked to state.value.people.typed
        if (asked == null) return
        scope.launch {
            val found = answer { kit.core.app.households(space, asked.grid, typed.trim(), Page(0u, FOUND)).rows.filter { it.paper } }
            if (found is Answer.Given) show { it.copy(people = it.people.copy(found = found.value.map { row -> Somebody(row.member, row.name) })) }
        }
    }

    private fun confirm() {
        val (asked, who) = state.value.asked to state.value.people.others.firstOrNull()
        if (asked == null || who == null || state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val done = answer { kit.core.app.confirmClaim(space, who.member, asked.member) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = FormTrouble.Said(done.trouble)) }
                is Answer.Given -> {
                    show { it.copy(busy = false, asked = null, people = PeopleState.Nobody) }
                    kit.syncer.start()
                }
            }
        }
    }

    private companion object {
        const val FOUND = 30u
    }
}
