package cn.yishi.app.screen.members

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.Pages
import cn.yishi.app.nav.PeopleKey
import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.nav.offices
import cn.yishi.bridge.Answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.MemberRows
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

class MembersHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<MembersState, MembersEvent>(MembersState(rows = null, total = 0, governs = false, pending = 0, doubts = 0, trouble = null)) {
    private val pages = Pages()

    init {
        scope.launch { pages.follow(kit.core, space, Family.PEOPLE, Family.SYNCED, read = { read(it) }, look = ::look) }
    }

    override fun on(event: MembersEvent) = when (event) {
        is MembersEvent.Open -> stack.go(PhoneKey.Member(space, event.member))
        MembersEvent.Invite -> stack.go(PhoneKey.Invite(space))
        MembersEvent.Orgs -> stack.go(PeopleKey.Orgs(space))
        MembersEvent.Venues -> stack.go(PeopleKey.Venues(space))
        MembersEvent.Pending -> stack.go(PhoneKey.Pending(space))
        MembersEvent.Doubts -> stack.go(PhoneKey.Doubts(space))
        MembersEvent.Quarantine -> stack.go(PhoneKey.Quarantine(space))
        MembersEvent.More -> pages.more(state.value.rows.orEmpty().size, state.value.total)
        MembersEvent.Back -> stack.back()
    }

    private class Seen(val members: MemberRows, val governs: Boolean, val pending: Int, val doubts: Long)

    private suspend fun App.read(page: Page) =
        Seen(members(space, page), offices(space).committee, pendingChanges(space).size, status(space).doubts.toLong())

    private fun look(seen: Answer<Seen>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
        is Answer.Given -> {
            val now = seen.value
            show { MembersState(now.members.rows, now.members.total.toLong(), now.governs, now.pending, now.doubts, trouble = null) }
        }
    }
}
