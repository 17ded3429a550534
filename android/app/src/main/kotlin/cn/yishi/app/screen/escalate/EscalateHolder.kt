package cn.yishi.app.screen.escalate

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.EscalationReason
import cn.yishi.core.TopicId
import kotlinx.coroutines.launch
import org.json.JSONObject

class EscalateHolder(private val key: MeetingKey.Escalate, kit: Kit, private val stack: BackStack) :
    FormHolder<EscalateState, EscalateEvent>(Empty, key.space, "escalate-${key.session}", kit) {
    /** Which it is about, once it was looked up. */
    private var topic: TopicId? = null

    init {
        scope.launch {
            val seen = answer { kit.core.app.session(key.space, key.session) }
            if (seen is Answer.Given) {
                topic = seen.value.topic
                show { it.copy(title = seen.value.topicTitle, asked = seen.value.asked.filter { one -> one.counts }.map { one -> one.said.byName }) }
            }
            goOn()
        }
    }

    override fun on(event: EscalateEvent): Unit = when (event) {
        is EscalateEvent.Reason -> change { it.copy(reason = event.reason) }
        is EscalateEvent.Write -> change { it.copy(words = event.text) }
        EscalateEvent.Packet -> topic?.let { stack.go(MeetingKey.Packet(key.space, it)) } ?: Unit
        EscalateEvent.HandOver -> handOver()
        EscalateEvent.Back -> stack.back()
    }

    private fun handOver() {
        val now = state.value
        val missing = when {
            now.reason == null -> R.string.escalate_no_reason
            now.words.isBlank() -> R.string.words_missing
            else -> null
        }
        send(missing, { handOver(now) }) { stack.back() }
    }

    private suspend fun App.handOver(now: EscalateState) {
        escalate(key.space, key.session, now.reason ?: return, now.words.trim())
    }

    override fun EscalateState.kept(): JSONObject = JSONObject().put("reason", reason?.name).put("words", words)

    override fun EscalateState.filled(kept: JSONObject) = copy(
        reason = EscalationReason.entries.find { it.name == kept.optString("reason") },
        words = kept.optString("words"),
    )

    override fun EscalateState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        val Empty = EscalateState(title = "", reason = null, asked = emptyList(), words = "", trouble = null)
    }
}
