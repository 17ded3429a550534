package cn.yishi.app.screen.words

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.screen.session.agenda
import cn.yishi.app.words.hours
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.CommentId
import cn.yishi.core.SessionId
import cn.yishi.core.TopicId
import cn.yishi.core.VenueId
import cn.yishi.core.VenueRow
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
        WordsEvent.Act -> hand(state.value.words.trim())
        WordsEvent.Back -> stack.back()
    }

    private fun hand(words: String) {
        if (words.isEmpty()) return missing(R.string.words_missing)
        if (!key.act.isFinal) return send(null, { act(words) }, ::done)
        sendLater { act(words) }
        stack.back()
    }

    /** Whether nobody takes it back. */
    private val WordsAct.isFinal: Boolean
        get() = this is WordsAct.Terminate || this is WordsAct.EndOrg || this is WordsAct.DropDraw || this is WordsAct.EndVenue

    private suspend fun App.about(act: WordsAct): String = when (act) {
        is WordsAct.Notice -> topic(key.space, act.topic).row.title
        is WordsAct.Outcome -> session(key.space, act.session).let { agenda(key.space, it).getOrNull(act.item) ?: it.topicTitle }
        is WordsAct.Again -> session(key.space, act.session).topicTitle
        is WordsAct.AskAssembly ->
            listOfNotNull(act.member?.let { member(key.space, it).name }, session(key.space, act.session).topicTitle).joinToString(" · ")
        is WordsAct.Appeal -> comment(act.topic, act.comment)
        is WordsAct.DecideAppeal -> comment(act.topic, act.comment)
        is WordsAct.Refuse -> paper(key.space, act.paper).title
        is WordsAct.Drop -> paper(key.space, act.paper).title
        is WordsAct.AskExperts -> topic(key.space, act.topic).row.title
        is WordsAct.Terminate -> topic(key.space, act.topic).row.title
        is WordsAct.Readmit -> member(key.space, act.member).name
        is WordsAct.EndOrg -> orgs(key.space).find { it.id == act.org }?.name.orEmpty()
        is WordsAct.DropDraw -> topic(key.space, drawResult(key.space, act.draw).topic).row.title
        is WordsAct.EndVenue -> venue(act.venue)?.name.orEmpty()
        is WordsAct.CancelBooking -> venue(act.venue)?.run { listOfNotNull(name, bookings.find { it.id == act.booking }?.hours).joinToString(" ") }.orEmpty()
        is WordsAct.Unclaim -> member(key.space, act.member).name
    }

    /** What a comment says. */
    private suspend fun App.comment(topic: TopicId, comment: CommentId): String =
        topic(key.space, topic).copy?.comments?.find { it.id == comment }?.text.orEmpty()

    private suspend fun App.venue(id: VenueId): VenueRow? = venues(key.space).find { it.id == id }

    /** The sitting that a notice makes; nothing else makes one. */
    private suspend fun App.act(words: String): SessionId? {
        when (val act = key.act) {
            is WordsAct.Notice -> return noticeSession(key.space, act.topic, words)
            is WordsAct.Outcome -> recordOutcome(key.space, act.session, act.item.toUByte(), words)
            is WordsAct.Again -> anotherRound(key.space, act.session, words)
            is WordsAct.AskAssembly -> askEscalation(key.space, act.session, act.member, words)
            is WordsAct.Appeal -> appealHiding(key.space, act.comment, words, form)
            is WordsAct.DecideAppeal -> decideAppeal(key.space, act.comment, act.upheld, words, form)
            is WordsAct.Refuse -> refuseToSign(key.space, act.paper, act.member, words)
            is WordsAct.Drop -> dropPaper(key.space, act.paper, words)
            is WordsAct.AskExperts -> askEvaluation(key.space, act.topic, words, form)
            is WordsAct.Terminate -> terminateTopic(key.space, act.topic, words, form)
            is WordsAct.Readmit -> endRecusal(key.space, act.topic, act.member, words, form)
            is WordsAct.EndOrg -> endOrg(key.space, act.org, words, form)
            is WordsAct.DropDraw -> dropDraw(key.space, act.draw, words, form)
            is WordsAct.EndVenue -> endVenue(key.space, act.venue, words)
            is WordsAct.CancelBooking -> cancelBooking(key.space, act.venue, act.booking, words)
            is WordsAct.Unclaim -> declineClaim(key.space, act.member, act.grid, words, form)
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
