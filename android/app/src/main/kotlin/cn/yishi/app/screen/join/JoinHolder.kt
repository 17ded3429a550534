package cn.yishi.app.screen.join

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.Enrolment
import kotlinx.coroutines.launch
import org.json.JSONObject

/** Joins with a code. Needs no network: the join waits in the phone like everything else. */
class JoinHolder(private val kit: Kit, private val stack: BackStack) :
    Holder<JoinState, JoinEvent>(begun(kit, stack.canGoBack)) {
    private var joined: Enrolment? = null

    override fun on(event: JoinEvent) = when (event) {
        is JoinEvent.Code -> type { it.copy(code = event.text, trouble = null) }
        is JoinEvent.Name -> type { it.copy(name = event.text, trouble = null) }
        JoinEvent.Join -> join()
        JoinEvent.Compared -> goHome()
        JoinEvent.Back -> stack.back()
    }

    private fun type(change: (JoinState) -> JoinState) {
        show(change)
        kit.drafts.keep(DRAFT, JSONObject().put("code", state.value.code).put("name", state.value.name))
    }

    private fun join() {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            val (code, name) = state.value.code.trim() to state.value.name.trim()
            when (val enrolment = answer { kit.core.app.join(code, name) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = enrolment.trouble.sentence) }
                is Answer.Given -> waits(enrolment.value)
            }
        }
    }

    private fun waits(enrolment: Enrolment) {
        joined = enrolment
        kit.drafts.clear(DRAFT)
        kit.settings.change { copy(space = enrolment.space) }
        kit.syncer.start()
        show { it.copy(busy = false, compare = enrolment.comparisonCode) }
        if (enrolment.comparisonCode == null) goHome()
    }

    private fun goHome() {
        joined?.let { stack.restart(ScreenKey.Home(it.space)) }
    }

    private companion object {
        const val DRAFT = "join"

        fun begun(kit: Kit, canGoBack: Boolean): JoinState {
            val draft = kit.drafts.read(DRAFT)
            val (code, name) = draft?.optString("code").orEmpty() to draft?.optString("name").orEmpty()
            return JoinState(code, name, busy = false, trouble = null, compare = null, canGoBack)
        }
    }
}
