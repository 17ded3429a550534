package cn.yishi.app.screen.invite

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.JoinLink
import cn.yishi.app.nav.PeopleKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.qr
import kotlinx.coroutines.launch

class FirstPhoneHolder(private val key: PeopleKey.FirstPhone, private val kit: Kit, private val stack: BackStack) :
    Holder<FirstPhoneState, FirstPhoneEvent>(FirstPhoneState(unit = "", name = "", code = null, busy = false, trouble = null)) {
    init {
        scope.launch {
            val seen = answer { kit.core.app.status(key.space).name to kit.core.app.member(key.space, key.person).name }
            if (seen is Answer.Given) show { it.copy(unit = seen.value.first, name = seen.value.second) }
        }
    }

    override fun on(event: FirstPhoneEvent): Unit = when (event) {
        FirstPhoneEvent.Make -> make()
        is FirstPhoneEvent.Code -> used(event.event)
        FirstPhoneEvent.Back -> stack.back()
    }

    private fun used(event: CodeEvent) {
        if (event == CodeEvent.Back) return stack.back()
        scope.hand(kit, state.value.code, event) { trouble -> show { it.copy(trouble = trouble) } }
    }

    private fun make() {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val made = answer { kit.core.app.invitePerson(key.space, key.person).code.let { InviteState.Code(it, qr(JoinLink.of(it))) } }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = FormTrouble.Said(made.trouble)) }
                is Answer.Given -> {
                    show { it.copy(busy = false, code = made.value) }
                    kit.syncer.start()
                }
            }
        }
    }
}
