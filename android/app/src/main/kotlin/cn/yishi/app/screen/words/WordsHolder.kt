package cn.yishi.app.screen.words

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.screen.session.agenda
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.SessionId
import kotlinx.coroutines.launch
import org.json.JSONObject

class WordsHolder(private val key: MeetingKey.Words, kit: Kit, private val stack: BackStack) :
    FormHolder<WordsState, WordsEvent>(WordsState(key.act, about = "", words = "", trouble = null), key.space, "words-${key.act.code}", kit) {
    init {
        scope.launch {
            goOn()
            val about = answer { kit.core.app.about(key.act) }
            if (about is Answer.Given) show { it.copy(about = about.value) }
        }
    }

    override fun on(event: WordsEvent): Unit = when (event) {
        is WordsEvent.Write -> change { it.copy(words = event.text) }
        WordsEvent.Act -> send(if (state.value.words.isBlank()) R.string.words_missing else null, { act(state.value.words.trim()) }, ::done)
        WordsEvent.Back -> stack.back()
    }

    private suspend fun App.about(act: WordsAct): String = when (act) {
        is WordsAct.Notice -> topic(key.space, act.topic).row.title
        is WordsAct.Outcome -> session(key.space, act.session).let { agenda(key.space, it).getOrNull(act.item) ?: it.topicTitle }
        is WordsAct.Again -> session(key.space, act.session).topicTitle
        is WordsAct.Refuse -> paper(key.space, act.paper).title
        is WordsAct.Drop -> paper(key.space, act.paper).title
    }

    /** The sitting that a notice makes; nothing else makes one. */
    private suspend fun App.act(words: String): SessionId? {
        when (val act = key.act) {
            is WordsAct.Notice -> return noticeSession(key.space, act.topic, words)
            is WordsAct.Outcome -> recordOutcome(key.space, act.session, act.item.toUByte(), words)
            is WordsAct.Again -> anotherRound(key.space, act.session, words)
            is WordsAct.Refuse -> refuseToSign(key.space, act.paper, act.member, words)
            is WordsAct.Drop -> dropPaper(key.space, act.paper, words)
        }
        return null
    }

    private fun done(session: SessionId?) {
        stack.back()
        if (session != null) stack.go(MeetingKey.Session(key.space, session))
    }

    override fun WordsState.kept(): JSONObject = JSONObject().put("words", words)

    override fun WordsState.filled(kept: JSONObject) = copy(words = words.ifEmpty { kept.optString("words") })

    override fun WordsState.told(trouble: FormTrouble?) = copy(trouble = trouble)
}
