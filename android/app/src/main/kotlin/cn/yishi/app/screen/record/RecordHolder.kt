package cn.yishi.app.screen.record

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import kotlinx.coroutines.launch
import org.json.JSONObject

class RecordHolder(private val key: MeetingKey.Record, kit: Kit, private val stack: BackStack) :
    FormHolder<RecordState, RecordEvent>(Empty, key.space, "record-${key.session}", kit) {
    init {
        scope.launch {
            val seen = answer { kit.core.app.session(key.space, key.session).topicTitle }
            if (seen is Answer.Given) show { it.copy(title = seen.value) }
            goOn()
        }
    }

    override fun on(event: RecordEvent): Unit = when (event) {
        is RecordEvent.What -> change { it.copy(what = event.what) }
        is RecordEvent.Count -> change { it.copy(count = event.count) }
        is RecordEvent.Write -> change { it.copy(words = event.text) }
        RecordEvent.Save -> save()
        RecordEvent.Back -> stack.back()
    }

    private fun save() {
        val now = state.value
        val missing = when {
            now.what == null -> R.string.record_no_what
            now.words.isBlank() -> R.string.record_no_words
            else -> null
        }
        send(missing, { keep(now) }) { stack.back() }
    }

    /** The words say why there are not more, where there are few. */
    private suspend fun App.keep(now: RecordState) {
        keepRecord(key.space, key.session, now.what ?: return, now.count.toUInt(), now.count < FEW, now.words.trim())
    }

    override fun RecordState.kept(): JSONObject = JSONObject().put("what", what?.name).put("count", count).put("words", words)

    override fun RecordState.filled(kept: JSONObject) = copy(
        what = RecordState.Offered.find { it.name == kept.optString("what") },
        count = kept.optInt("count", count),
        words = kept.optString("words"),
    )

    override fun RecordState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        const val FEW = 2

        val Empty = RecordState(title = "", what = null, count = 0, words = "", trouble = null)
    }
}
