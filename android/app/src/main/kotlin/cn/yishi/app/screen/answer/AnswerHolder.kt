package cn.yishi.app.screen.answer

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.uptakeOf
import cn.yishi.core.App
import cn.yishi.core.Uptake
import org.json.JSONObject

class AnswerHolder(private val key: MeetingKey.Answer, kit: Kit, private val stack: BackStack) :
    FormHolder<AnswerState, AnswerEvent>(Empty, key.space, "answer-${key.session}-${key.statement.hex}", kit) {
    init {
        begin {
            // The last answer counts: whoever answers once more goes on from it.
            val opinion = session(key.space, key.session).opinions.find { it.statement == key.statement }
            return@begin { it.copy(opinion = opinion, uptake = uptakeOf(opinion?.uptake?.code), words = opinion?.answer.orEmpty()) }
        }
    }

    override fun on(event: AnswerEvent): Unit = when (event) {
        is AnswerEvent.Choose -> change { it.copy(uptake = event.uptake) }
        is AnswerEvent.Write -> change { it.copy(words = event.text) }
        AnswerEvent.Save -> save()
        AnswerEvent.Back -> stack.back()
    }

    private fun save() {
        val now = state.value
        val missing = when {
            now.uptake == null -> R.string.opinion_no_uptake
            now.words.isBlank() -> R.string.opinion_no_words
            else -> null
        }
        send(missing, { take(now) }) { stack.back() }
    }

    private suspend fun App.take(now: AnswerState) {
        answerOpinion(key.space, key.session, key.statement, now.uptake ?: return, now.words.trim())
    }

    override fun AnswerState.kept(): JSONObject = JSONObject().put("uptake", uptake?.name).put("words", words)

    override fun AnswerState.filled(kept: JSONObject) =
        copy(uptake = Uptake.entries.find { it.name == kept.optString("uptake") }, words = kept.optString("words"))

    override fun AnswerState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        val Empty = AnswerState(opinion = null, uptake = null, words = "", trouble = null)
    }
}
