package cn.yishi.app.screen.join

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.JoinLink
import cn.yishi.app.nav.ScreenKey
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Trouble
import cn.yishi.bridge.answer
import cn.yishi.core.Enrolment
import cn.yishi.core.Family
import cn.yishi.core.JoinRow
import cn.yishi.core.SendState
import kotlinx.coroutines.launch
import org.json.JSONObject

/**
 * Joins with a code. Needs no network: the join waits in the phone like everything else. Where the hub does not let one
 * in after all, the village is gone from the phone again, and this screen says why and wants another code.
 */
class JoinHolder(key: ScreenKey.Join, private val kit: Kit, private val stack: BackStack) :
    Holder<JoinState, JoinEvent>(
        JoinState(code = key.invitation, name = "", busy = false, trouble = null, compare = null, stack.canGoBack),
    ) {
    private var joined: Enrolment? = null

    init {
        scope.launch {
            kit.forms.read(null, FORM)?.let { kept ->
                show { it.copy(code = it.code.ifEmpty { kept.optString("code") }, name = it.name.ifEmpty { kept.optString("name") }) }
            }
            kit.core.live(null, Family.SPACES) { joins() }.collect { seen ->
                val refused = (seen as? Answer.Given)?.value?.find { it.state == SendState.REFUSED }
                if (refused != null) wasRefused(refused)
            }
        }
    }

    private fun wasRefused(join: JoinRow) {
        joined = null
        val why = Trouble(Trouble.Kind.Refused, join.code, join.sentence, join.sentenceEn)
        show { it.copy(name = it.name.ifEmpty { join.name }, trouble = why, compare = null) }
    }

    override fun on(event: JoinEvent) = when (event) {
        is JoinEvent.Code -> type { it.copy(code = JoinLink.codeIn(event.text) ?: event.text, trouble = null) }
        is JoinEvent.Name -> type { it.copy(name = event.text, trouble = null) }
        JoinEvent.Join -> join()
        JoinEvent.Compared -> goHome()
        JoinEvent.Back -> stack.back()
    }

    private fun type(change: (JoinState) -> JoinState) {
        show(change)
        kit.forms.keep(null, FORM, JSONObject().put("code", state.value.code).put("name", state.value.name))
    }

    private fun join() {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            val (code, name) = state.value.code.trim() to state.value.name.trim()
            when (val enrolment = answer { kit.core.app.join(code, name) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = enrolment.trouble) }
                is Answer.Given -> {
                    forgetRefused()
                    waits(enrolment.value)
                }
            }
        }
    }

    /** With a code that was taken, the ones that were not are of no interest any more. */
    private suspend fun forgetRefused() {
        val joins = (answer { kit.core.app.joins() } as? Answer.Given)?.value.orEmpty()
        for (join in joins) if (join.state == SendState.REFUSED) answer { kit.core.app.forgetJoin(join.space) }
    }

    private suspend fun waits(enrolment: Enrolment) {
        joined = enrolment
        kit.forms.drop(null, FORM)
        kit.chooser.choose { copy(space = enrolment.space) }
        kit.syncer.start()
        show { it.copy(busy = false, compare = enrolment.comparisonCode) }
        if (enrolment.comparisonCode == null) goHome()
    }

    private fun goHome() {
        joined?.let { stack.restart(ScreenKey.Home(it.space)) }
    }

    private companion object {
        const val FORM = "join"
    }
}
