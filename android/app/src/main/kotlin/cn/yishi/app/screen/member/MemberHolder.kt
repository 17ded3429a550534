package cn.yishi.app.screen.member

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.screen.member.MemberState.Ask
import cn.yishi.app.screen.members.governs
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.ComparisonRow
import cn.yishi.core.Family
import cn.yishi.core.GridId
import cn.yishi.core.MemberRow
import cn.yishi.core.Post
import cn.yishi.core.choices
import kotlinx.coroutines.launch

class MemberHolder(private val key: PhoneKey.Member, private val kit: Kit, private val stack: BackStack) :
    Holder<MemberState, MemberEvent>(
        MemberState(
            member = null, governs = false, codes = emptyList(), mayOpenCard = false, card = null, asked = null, busy = false,
            trouble = null,
        ),
    ) {
    init {
        scope.launch {
            kit.core.live(key.space, Family.PEOPLE) {
                val codes = comparisonCodes(key.space).filter { it.member == key.member }
                Seen(member(key.space, key.member), governs(key.space), status(key.space).posts.mapNotNull { it.grid }, codes)
            }.collect(::seen)
        }
    }

    private class Seen(val member: MemberRow, val governs: Boolean, val grids: List<GridId>, val codes: List<ComparisonRow>)

    private fun seen(seen: Answer<Seen>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
        is Answer.Given -> {
            val now = seen.value
            // Both committees, and who works in their grid.
            val mayOpen = now.member.paper?.let { now.governs || it in now.grids } == true
            show { it.copy(member = now.member, governs = now.governs, codes = now.codes, mayOpenCard = mayOpen) }
        }
    }

    override fun on(event: MemberEvent): Unit = when (event) {
        is MemberEvent.Want -> show { it.copy(asked = event.ask, trouble = null) }
        MemberEvent.Mean -> act()
        MemberEvent.Grant -> stack.go(PhoneKey.Grant(key.space, key.member))
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

    private suspend fun doIt(ask: Ask) = when (ask) {
        is Ask.Revoke -> kit.core.app.revokeDevice(key.space, ask.device)
        is Ask.EndPost -> {
            val role = checkNotNull(choices().roles.find { it.code == ask.post.code }) { ask.post.code }.value
            kit.core.app.endRole(key.space, key.member, Post(role, ask.post.grid))
        }
    }
}
