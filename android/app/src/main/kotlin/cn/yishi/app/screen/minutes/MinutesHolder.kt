package cn.yishi.app.screen.minutes

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.screen.session.agenda
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.minutesOnRecord
import cn.yishi.app.words.titleOfMinutes
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.PaperForm
import cn.yishi.core.PaperId
import kotlinx.coroutines.launch
import org.json.JSONObject

/** Begins with what is on record. */
class MinutesHolder(private val key: MeetingKey.Minutes, kit: Kit, private val stack: BackStack) :
    FormHolder<MinutesState, MinutesEvent>(MinutesState(title = "", text = "", trouble = null), key.space, "minutes-${key.session}", kit) {
    init {
        scope.launch {
            when (val seen = answer { kit.core.app.begun() }) {
                is Answer.Failed -> show { it.told(FormTrouble.Said(seen.trouble)) }
                is Answer.Given -> show { it.copy(title = seen.value.first, text = seen.value.second) }
            }
            goOn()
        }
    }

    override fun on(event: MinutesEvent): Unit = when (event) {
        is MinutesEvent.Write -> change { it.copy(text = event.text) }
        MinutesEvent.Lay -> lay()
        MinutesEvent.Back -> stack.back()
    }

    private suspend fun App.begun(): Pair<String, String> {
        val session = session(key.space, key.session)
        return session.topicTitle to minutesOnRecord(session, agenda(key.space, session))
    }

    private fun lay() {
        val text = state.value.text.trim()
        send(if (text.isEmpty()) R.string.minutes_no_text else null, { lay(text) }) { paper ->
            stack.back()
            stack.go(MeetingKey.Paper(key.space, paper))
            stack.go(MeetingKey.Signing(key.space, paper))
        }
    }

    private suspend fun App.lay(text: String): PaperId {
        val session = session(key.space, key.session)
        return layMinutes(key.space, PaperForm(session.topic, titleOfMinutes(session.topicTitle), text), key.session)
    }

    override fun MinutesState.kept(): JSONObject = JSONObject().put("text", text)

    override fun MinutesState.filled(kept: JSONObject) = copy(text = kept.optString("text").ifEmpty { text })

    override fun MinutesState.told(trouble: FormTrouble?) = copy(trouble = trouble)
}
