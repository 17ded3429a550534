package cn.yishi.app.screen.member

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.Offices
import cn.yishi.app.nav.PeopleKey
import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.nav.offices
import cn.yishi.app.screen.member.MemberState.Ask
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.ComparisonRow
import cn.yishi.core.Family
import cn.yishi.core.MemberRow
import cn.yishi.core.Post
import cn.yishi.core.PostView
import cn.yishi.core.Role
import cn.yishi.core.choices
import kotlinx.coroutines.launch

class MemberHolder(private val key: PhoneKey.Member, private val kit: Kit, private val stack: BackStack) :
    Holder<MemberState, MemberEvent>(
        MemberState(
            member = null, governs = false, notesTerms = false, mayInvite = false, mayNote = false, guardian = null, codes = emptyList(), mayOpenCard = false, card = null, asked = null, busy = false,
            trouble = null,
        ),
    ) {
    init {
        scope.launch {
            kit.core.live(key.space, Family.PEOPLE) {
                val codes = comparisonCodes(key.space).filter { it.member == key.member }
                val member = member(key.space, key.member)
                Seen(member, member.guardian?.let { member(key.space, it).name }, offices(key.space), codes)
            }.collect(::seen)
        }
    }

    private class Seen(val member: MemberRow, val guardian: String?, val mine: Offices, val codes: List<ComparisonRow>)

    private fun seen(seen: Answer<Seen>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
        is Answer.Given -> {
            val now = seen.value
            // Both committees, and who works in their grid.
            val mayOpen = now.member.paper?.let { now.mine.both || it in now.mine.grids } == true
            // Of people registered in their grid those who work there say that they are heard only; all else the committee does.
            val inGrid = now.member.paper?.let { it in now.mine.grids } == true
            val child = now.member.guardian != null
            show {
                it.copy(
                    member = now.member, guardian = now.guardian, governs = now.mine.committee, notesTerms = now.mine.both, codes = now.codes,
                    mayOpenCard = mayOpen, mayInvite = now.member.paper != null && !child && (now.mine.committee || inGrid),
                    mayNote = !now.member.isMe && (now.mine.committee || inGrid && !now.member.heardOnly),
                )
            }
        }
    }

    override fun on(event: MemberEvent): Unit = when (event) {
        is MemberEvent.Want -> show { it.copy(asked = event.ask, trouble = null) }
        MemberEvent.Mean -> act()
        MemberEvent.Grant -> stack.go(PhoneKey.Grant(key.space, key.member))
        is MemberEvent.Term -> stack.go(PeopleKey.Term(key.space, key.member, event.post.role, event.post.grid, event.post.org))
        MemberEvent.FirstPhone -> stack.go(PeopleKey.FirstPhone(key.space, key.member))
        MemberEvent.OpenCard -> openCard()
        MemberEvent.CloseCard -> show { it.copy(card = null) }
        MemberEvent.Move -> stack.go(PhoneKey.Move(key.space))
        MemberEvent.Back -> if (state.value.asked == null) stack.back() else show { it.copy(asked = null, trouble = null) }
    }

    /** Where it is not on this phone, it comes from the hub. */
    private fun openCard() {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val card = answer { kit.core.app.openPerson(key.space, key.member) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = card.trouble) }
                is Answer.Given -> show { it.copy(busy = false, card = card.value) }
            }
        }
    }

    private fun act() {
        val ask = state.value.asked ?: return
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val done = answer { doIt(ask) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = done.trouble) }
                is Answer.Given -> {
                    show { it.copy(busy = false, asked = null) }
                    kit.syncer.start()
                }
            }
        }
    }

    private val PostView.role: Role get() = choices().roles.first { it.code == code }.value

    private suspend fun doIt(ask: Ask) = when (ask) {
        is Ask.Revoke -> kit.core.app.revokeDevice(key.space, ask.device)
        is Ask.EndPost -> {
            kit.core.app.endRole(key.space, key.member, Post(ask.post.role, ask.post.grid, ask.post.org))
        }
        is Ask.NoteMinor -> kit.core.app.noteMinor(key.space, key.member, ask.heardOnly)
    }
}
