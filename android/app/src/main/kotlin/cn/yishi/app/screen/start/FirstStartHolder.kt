package cn.yishi.app.screen.start

import cn.yishi.app.nav.Holder
import cn.yishi.app.screen.start.FirstStartState.Step
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.consentText
import kotlinx.coroutines.launch

/** Keeps nothing on the phone before somebody has agreed; then says to which version, and with which sizes. */
class FirstStartHolder(elder: Boolean, private val agreed: (version: UInt, elder: Boolean) -> Unit) :
    Holder<FirstStartState, FirstStartEvent>(FirstStartState(Step.Size, elder, consent = null)) {
    init {
        scope.launch {
            val text = answer { consentText() }
            if (text is Answer.Given) show { it.copy(consent = text.value) }
        }
    }

    override fun on(event: FirstStartEvent) = when (event) {
        is FirstStartEvent.ChooseSize -> show { it.copy(step = Step.Consent, elder = event.elder) }
        FirstStartEvent.Back -> show { it.copy(step = Step.Size) }
        FirstStartEvent.Decline -> show { it.copy(step = Step.Declined) }
        FirstStartEvent.ReadAgain -> show { it.copy(step = Step.Consent) }
        FirstStartEvent.Agree -> agree()
    }

    private fun agree() {
        val read = state.value.consent ?: return
        leave()
        agreed(read.version, state.value.elder)
    }
}
