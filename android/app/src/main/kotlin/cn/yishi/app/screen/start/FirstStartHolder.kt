package cn.yishi.app.screen.start

import cn.yishi.app.keep.Settings
import cn.yishi.app.nav.Holder
import cn.yishi.app.screen.start.FirstStartState.Step

/** Keeps nothing on the phone before somebody has agreed; then calls [agreed]. */
class FirstStartHolder(private val settings: Settings, private val now: () -> Long, private val agreed: () -> Unit) :
    Holder<FirstStartState, FirstStartEvent>(FirstStartState(Step.Size, settings.now.value.appearance.elder)) {

    override fun on(event: FirstStartEvent) = when (event) {
        is FirstStartEvent.ChooseSize -> show { FirstStartState(Step.Consent, event.elder) }
        FirstStartEvent.Back -> show { it.copy(step = Step.Size) }
        FirstStartEvent.Decline -> show { it.copy(step = Step.Declined) }
        FirstStartEvent.ReadAgain -> show { it.copy(step = Step.Consent) }
        FirstStartEvent.Agree -> agree()
    }

    private fun agree() {
        val elder = state.value.elder
        settings.change { copy(agreedAt = now(), appearance = appearance.copy(elder = elder)) }
        leave()
        agreed()
    }
}
