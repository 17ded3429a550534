package cn.yishi.app.screen.slip

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.JoinLink
import cn.yishi.app.nav.NeedKey
import cn.yishi.app.nav.offices
import cn.yishi.app.phone.Sheet
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.InviteGrant
import cn.yishi.core.SlipView
import cn.yishi.core.qr
import kotlinx.coroutines.launch

class SlipHolder(private val key: NeedKey.Slip, private val kit: Kit, private val stack: BackStack) :
    Holder<SlipState, SlipEvent>(SlipState(slip = null, mayInvite = false, trouble = null)) {
    init {
        scope.launch { show(slip(household = null)) }
        scope.launch {
            val mine = answer { kit.core.app.offices(key.space) }
            if (mine is Answer.Given) show { it.copy(mayInvite = mine.value.committee) }
        }
    }

    override fun on(event: SlipEvent) = when (event) {
        SlipEvent.Invite -> invite()
        SlipEvent.Print -> hand(SlipTrouble.NotPrinted) { kit.phone.paper.print(it) }
        SlipEvent.Share -> hand(SlipTrouble.NotShared) { kit.phone.paper.share(it) }
        SlipEvent.Back -> stack.back()
    }

    /** The slip; where it invites, its code opens the app. */
    private suspend fun slip(household: String?): Answer<SlipView> = answer {
        val slip = kit.core.app.needSlip(key.space, key.need, household)
        if (slip.invites) slip.copy(qr = qr(JoinLink.of(slip.qrText))) else slip
    }

    private fun show(slip: Answer<SlipView>) = show {
        when (slip) {
            is Answer.Failed -> it.copy(trouble = SlipTrouble.Said(slip.trouble))
            is Answer.Given -> it.copy(slip = slip.value, trouble = null)
        }
    }

    private fun invite() {
        scope.launch {
            when (val invited = answer { kit.core.app.invite(key.space, InviteGrant.Resident) }) {
                is Answer.Failed -> show { it.copy(trouble = SlipTrouble.Said(invited.trouble)) }
                is Answer.Given -> {
                    show(slip(invited.value.code))
                    kit.syncer.start()
                }
            }
        }
    }

    private fun hand(otherwise: SlipTrouble, to: suspend (Sheet) -> Boolean) {
        val slip = state.value.slip ?: return
        scope.launch {
            val done = to(Sheet(slip.lines, slip.qr))
            show { it.copy(trouble = if (done) null else otherwise) }
        }
    }
}
