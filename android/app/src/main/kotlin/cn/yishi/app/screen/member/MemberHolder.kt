package cn.yishi.app.screen.member

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.screen.member.MemberState.Ask
import cn.yishi.app.screen.members.governs
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.Family
import cn.yishi.core.Post
import cn.yishi.core.choices
import kotlinx.coroutines.launch

class MemberHolder(private val key: PhoneKey.Member, private val kit: Kit, private val stack: BackStack) :
    Holder<MemberState, MemberEvent>(
        MemberState(member = null, governs = false, codes = emptyList(), asked = null, busy = false, trouble = null),
    ) {
    init {
        scope.launch {
            kit.core.live(key.space, Family.PEOPLE) {
                val codes = comparisonCodes(key.space).filter { it.member == key.member }
                Triple(member(key.space, key.member), governs(key.space), codes)
            }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    is Answer.Given -> {
                        val (member, governs, codes) = seen.value
                        show { it.copy(member = member, governs = governs, codes = codes) }
                    }
                }
            }
        }
    }

    override fun on(event: MemberEvent): Unit = when (event) {
        is MemberEvent.Want -> show { it.copy(asked = event.ask, trouble = null) }
        MemberEvent.Mean -> act()
        MemberEvent.Move -> stack.go(PhoneKey.Move(key.space))
        MemberEvent.Back -> if (state.value.asked == null) stack.back() else show { it.copy(asked = null, trouble = null) }
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
