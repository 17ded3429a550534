package cn.yishi.app.screen.why

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.nav.WhyAct
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import kotlinx.coroutines.launch
import org.json.JSONObject

class WhyHolder(private val key: ScreenKey.Why, private val kit: Kit, private val stack: BackStack) :
    Holder<WhyState, WhyEvent>(WhyState(key.act, about = "", reason = "", busy = false, trouble = null)) {
    private val form = listOf("why", key.act.name, key.topic.hex, key.comment?.hex.orEmpty()).joinToString("-")

    init {
        scope.launch {
            val kept = kit.forms.read(key.space, form)?.optString("reason").orEmpty()
            show { it.copy(reason = it.reason.ifEmpty { kept }) }
            val about = answer { kit.core.app.about() }
            if (about is Answer.Given) show { it.copy(about = about.value) }
        }
    }

    override fun on(event: WhyEvent): Unit = when (event) {
        is WhyEvent.Reason -> write(event.text)
        WhyEvent.Act -> act()
        WhyEvent.Back -> stack.back()
    }

    private suspend fun App.about(): String {
        val topic = topic(key.space, key.topic)
        return topic.copy?.comments?.find { it.id == key.comment }?.text ?: topic.row.title
    }

    private fun write(reason: String) {
        show { it.copy(reason = reason, trouble = null) }
        kit.forms.keep(key.space, form, JSONObject().put("reason", reason))
    }

    private fun act() {
        val reason = state.value.reason.trim()
        if (state.value.busy) return
        if (reason.isEmpty()) return show { it.copy(trouble = FormTrouble.Missing(missing)) }
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val done = answer { kit.core.app.doIt(reason) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = FormTrouble.Said(done.trouble)) }
                is Answer.Given -> {
                    kit.forms.drop(key.space, form)
                    kit.syncer.start()
                    stack.back()
                }
            }
        }
    }

    private val missing get() = if (key.act == WhyAct.ScreenTopic) R.string.screen_missing else R.string.why_missing

    private suspend fun App.doIt(reason: String) = when (key.act) {
        WhyAct.DeclineTopic -> declineTopic(key.space, key.topic, reason, form)
        WhyAct.CloseRound -> closeRound(key.space, key.topic, null, reason, form)
        WhyAct.HideComment -> key.comment?.let { hideComment(key.space, it, reason, form) }
        WhyAct.ScreenTopic -> screenTopic(key.space, key.topic, reason)
        WhyAct.WithdrawTopic -> withdrawTopic(key.space, key.topic, reason)
    }
}
