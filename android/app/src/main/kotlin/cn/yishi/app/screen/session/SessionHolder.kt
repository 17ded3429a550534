package cn.yishi.app.screen.session

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.nav.offices
import cn.yishi.app.screen.files.Files
import cn.yishi.app.screen.files.FilesNow
import cn.yishi.app.screen.files.Source
import cn.yishi.app.words.Days
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Attendance
import cn.yishi.core.Family
import cn.yishi.core.SessionView
import kotlinx.coroutines.launch

class SessionHolder(private val key: MeetingKey.Session, private val kit: Kit, private val stack: BackStack) :
    Holder<SessionState, SessionEvent>(Empty) {
    private var busy = false
    private val files = Files(
        scope,
        kit,
        Source(
            open = { openShown(key.space, key.session, it) },
            fetch = { file, listener, cancel -> fetchShown(key.space, key.session, file, listener, cancel) },
        ),
    ) { trouble -> show { it.copy(trouble = trouble?.let(FormTrouble::Said) ?: FormTrouble.Missing(R.string.need_no_sound)) } }

    init {
        scope.launch { files.now.collect { now -> show { it.copy(files = now) } } }
        scope.launch {
            kit.core.live(key.space, Family.TOPICS, Family.PEOPLE, Family.DRAFTS) { look() }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> show { seen.value.copy(files = it.files, readBack = it.readBack, trouble = it.trouble) }
                }
            }
        }
    }

    override fun on(event: SessionEvent): Unit = when (event) {
        SessionEvent.Roll -> stack.go(MeetingKey.Roll(key.space, key.session))
        SessionEvent.Have -> act { haveNotice(key.space, key.session) }
        is SessionEvent.Tell -> stack.go(MeetingKey.Deliver(key.space, key.session, event.member))
        is SessionEvent.SignHere -> stack.go(MeetingKey.RecordSign(key.space, key.session, event.member))
        is SessionEvent.OpenFile -> files.open(event.file)
        is SessionEvent.StopFile -> files.stop(event.file)
        SessionEvent.Come -> act { signIn(key.space, key.session, null, Attendance.DEVICE) }
        is SessionEvent.Speak -> stack.go(MeetingKey.Speak(key.space, key.session, event.item, event.member))
        is SessionEvent.Wait -> act { askTurn(key.space, key.session, event.member, event.wants) }
        is SessionEvent.Answer -> stack.go(MeetingKey.Answer(key.space, key.session, event.statement))
        is SessionEvent.Outcome -> stack.go(MeetingKey.Words(key.space, WordsAct.Outcome(key.session, event.item)))
        SessionEvent.Stand -> stack.go(MeetingKey.Stand(key.space, key.session))
        SessionEvent.Record -> stack.go(MeetingKey.Record(key.space, key.session))
        is SessionEvent.Ask -> show { it.copy(readBack = event.turn, trouble = null) }
        SessionEvent.Cancel -> show { it.copy(readBack = null, trouble = null) }
        SessionEvent.Act -> turn()
        SessionEvent.Again -> stack.go(MeetingKey.Words(key.space, WordsAct.Again(key.session)))
        is SessionEvent.Demand -> stack.go(MeetingKey.Words(key.space, WordsAct.AskAssembly(key.session, event.member)))
        SessionEvent.Escalate -> stack.go(MeetingKey.Escalate(key.space, key.session))
        SessionEvent.WriteMinutes -> stack.go(MeetingKey.Minutes(key.space, key.session))
        SessionEvent.Together -> state.value.session?.let { stack.go(ScreenKey.Draft(key.space, it.topic, key.session)) } ?: Unit
        SessionEvent.SeeMinutes -> state.value.minutes?.let { stack.go(MeetingKey.Paper(key.space, it)) } ?: Unit
        SessionEvent.Back -> if (state.value.readBack != null) on(SessionEvent.Cancel) else stack.back()
    }

    private fun turn() {
        val today = Days.civil(Days.today())
        when (state.value.readBack) {
            Turn.Open -> act { openSession(key.space, key.session, today) }
            Turn.Close -> act { closeSession(key.space, key.session, today) }
            Turn.Sign -> act { signRecord(key.space, key.session) }
            Turn.Agree -> act { reachConsensus(key.space, key.session) }
            null -> Unit
        }
    }

    private fun act(what: suspend App.() -> Unit) {
        if (busy) return
        busy = true
        scope.launch {
            val done = answer { kit.core.app.what() }
            busy = false
            show { it.copy(readBack = null, trouble = (done as? Answer.Failed)?.let { failed -> FormTrouble.Said(failed.trouble) }) }
            if (done is Answer.Given) kit.syncer.start()
        }
    }

    private suspend fun App.look(): SessionState {
        val session = session(key.space, key.session)
        val minutes = papers(key.space, session.topic).find { it.purpose.code == "minutes" && !it.dropped }
        return SessionState(
            session = session,
            forms = deliberationForms(key.space),
            agenda = agenda(key.space, session),
            stands = topic(key.space, session.topic).row.state.code,
            minutes = minutes?.id,
            writes = if (minutes == null) writes(session) else null,
            me = status(key.space).member,
            governs = offices(key.space).both,
            files = FilesNow.Nothing,
            readBack = null,
            trouble = null,
        )
    }

    /** Minutes are written once it has begun; who may is for the core to say. */
    private suspend fun App.writes(session: SessionView): Boolean? {
        if (session.state.code == SessionState.NOTICED) return null
        val draft = answer { draft(key.space, session.topic, key.session) }
        return (draft as? Answer.Given)?.value?.canEdit
    }

    override fun leave() {
        kit.phone.player.stop()
        super.leave()
    }

    private companion object {
        val Empty = SessionState(
            session = null, forms = emptyList(), agenda = emptyList(), stands = "", minutes = null, writes = null, me = null, governs = false,
            files = FilesNow.Nothing, readBack = null, trouble = null,
        )
    }
}
