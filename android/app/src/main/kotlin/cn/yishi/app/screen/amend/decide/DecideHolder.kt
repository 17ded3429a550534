package cn.yishi.app.screen.amend.decide

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.screen.amend.Span
import cn.yishi.app.screen.amend.sentencesOf
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Family
import kotlinx.coroutines.launch
import org.json.JSONObject

class DecideHolder(private val key: ScreenKey.Decide, private val kit: Kit, private val stack: BackStack) :
    Holder<DecideState, DecideEvent>(Empty) {
    private val form = "decide-${key.amendment.hex}"

    init {
        scope.launch {
            val kept = kit.forms.read(key.space, form)?.optString("reason").orEmpty()
            if (kept.isNotEmpty()) show { it.copy(declining = true, reason = it.reason.ifEmpty { kept }) }
        }
        scope.launch {
            kit.core.live(key.space, Family.TOPICS) {
                topic(key.space, key.topic).copy?.amendments?.find { it.id == key.amendment }
            }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> show { it.copy(amendment = seen.value) }
                }
            }
        }
    }

    override fun on(event: DecideEvent): Unit = when (event) {
        DecideEvent.Take -> act { takeAmendment(key.space, key.amendment, key.topic) }
        DecideEvent.TakeThere -> takeThere()
        is DecideEvent.Press -> show { it.copy(chosen = Span.pressed(it.chosen, event.at), trouble = null) }
        DecideEvent.AskDecline -> show { it.copy(declining = true, trouble = null) }
        is DecideEvent.Reason -> write(event.text)
        DecideEvent.Decline -> decline()
        DecideEvent.Back -> if (state.value.declining) show { it.copy(declining = false, trouble = null) } else stack.back()
    }

    private fun write(reason: String) {
        show { it.copy(reason = reason, trouble = null) }
        if (reason.isEmpty()) kit.forms.drop(key.space, form) else kit.forms.keep(key.space, form, JSONObject().put("reason", reason))
    }

    private fun takeThere() {
        val all = state.value.today.orEmpty()
        val span = state.value.chosen ?: return show { it.copy(trouble = FormTrouble.Missing(R.string.amend_none_chosen)) }
        act { takeAmendmentAt(key.space, key.amendment, key.topic, all[span.first].start.toUInt(), all[span.last].end.toUInt()) }
    }

    private fun decline() {
        val reason = state.value.reason.trim()
        if (reason.isEmpty()) return show { it.copy(trouble = FormTrouble.Missing(R.string.decide_no_reason)) }
        act { declineAmendment(key.space, key.amendment, key.topic, reason, form) }
    }

    private fun act(what: suspend App.() -> Unit) {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val done = answer { kit.core.app.what() }) {
                is Answer.Given -> {
                    kit.forms.drop(key.space, form)
                    kit.syncer.start()
                    stack.back()
                }
                is Answer.Failed -> {
                    if (done.trouble.code == MOVED) showToday()
                    show { it.copy(busy = false, trouble = FormTrouble.Said(done.trouble)) }
                }
            }
        }
    }

    /** The passage was changed since: where it belongs now is for people to say. */
    private suspend fun showToday() {
        val draft = answer { kit.core.app.draft(key.space, key.topic) }
        if (draft is Answer.Given) show { it.copy(today = sentencesOf(draft.value.text), chosen = null) }
    }

    private companion object {
        const val MOVED = "passage_moved"

        val Empty = DecideState(
            amendment = null, today = null, chosen = null, declining = false, reason = "", busy = false, trouble = null,
        )
    }
}
