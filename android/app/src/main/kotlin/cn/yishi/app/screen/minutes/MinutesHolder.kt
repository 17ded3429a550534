package cn.yishi.app.screen.minutes

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.screen.party.Somebody
import cn.yishi.app.screen.session.agenda
import cn.yishi.app.screen.tasks.TaskDraft
import cn.yishi.app.screen.tasks.after
import cn.yishi.app.screen.tasks.filled
import cn.yishi.app.screen.tasks.firstTask
import cn.yishi.app.screen.tasks.items
import cn.yishi.app.screen.tasks.json
import cn.yishi.app.screen.tasks.lack
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.minutesOnRecord
import cn.yishi.app.words.titleOfMinutes
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Trouble
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.PaperForm
import cn.yishi.core.PaperId
import cn.yishi.core.SessionView
import cn.yishi.core.TopicId
import kotlinx.coroutines.launch
import org.json.JSONObject

/** Begins with what was written together or, where nothing was, with what is on record, until somebody types. */
class MinutesHolder(private val key: MeetingKey.Minutes, kit: Kit, private val stack: BackStack) :
    FormHolder<MinutesState, MinutesEvent>(empty(), key.space, "minutes-${key.session}", kit) {
    private var typed = false
    private var topic: TopicId? = null

    init {
        scope.launch {
            goOn()
            kit.core.live(key.space, Family.DRAFTS, Family.TOPICS) { begun() }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.told(FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> look(seen.value)
                }
            }
        }
    }

    override fun on(event: MinutesEvent): Unit = when (event) {
        is MinutesEvent.Write -> {
            typed = true
            change { it.copy(text = event.text) }
        }
        is MinutesEvent.Tasks -> change { it.copy(tasks = it.tasks.after(event.event)) }
        MinutesEvent.Settle -> topic?.let { stack.go(ScreenKey.Draft(key.space, it, key.session)) } ?: Unit
        MinutesEvent.Lay -> lay()
        MinutesEvent.Back -> stack.back()
    }

    private class Begun(val topic: TopicId, val title: String, val people: List<Somebody>, val text: String, val together: Boolean, val mixed: Trouble?)

    private suspend fun App.begun(): Begun {
        val session = session(key.space, key.session)
        val people = people(session)
        fun begun(text: String, together: Boolean, mixed: Trouble?) = Begun(session.topic, session.topicTitle, people, text, together, mixed)
        return when (val written = answer { minutesText(key.space, key.session) }) {
            is Answer.Given -> begun(written.value, together = true, mixed = null)
            is Answer.Failed ->
                if (written.trouble.code == MARKS_OPEN) begun("", together = true, mixed = written.trouble)
                // Nobody wrote in it, or whoever keeps the record here may not read it.
                else begun(minutesOnRecord(session, agenda(key.space, session)), together = false, mixed = null)
        }
    }

    /** Who can answer for something: whoever was at the sitting, and oneself, who leads it. */
    private suspend fun App.people(session: SessionView): List<Somebody> {
        val me = status(key.space).let { Somebody(it.member, it.memberName) }
        val leads = listOf(me, Somebody(session.moderator, session.moderatorName))
        return (leads + session.parties.map { Somebody(it.member, it.name) } + session.others.map { Somebody(it.member, it.name) }).distinctBy { it.member }
    }

    private fun look(begun: Begun) {
        topic = begun.topic
        show {
            it.copy(
                title = begun.title, text = if (typed) it.text else begun.text, together = begun.together && !typed, mixed = begun.mixed,
                tasks = it.tasks.copy(people = begun.people),
            )
        }
    }

    private fun lay() {
        val text = state.value.text.trim()
        val rows = state.value.tasks.rows.filterNot(TaskDraft::untouched)
        send(if (text.isEmpty()) R.string.minutes_no_text else rows.lack(), { lay(text, rows) }) { paper ->
            stack.back()
            stack.go(MeetingKey.Paper(key.space, paper))
            stack.go(MeetingKey.Signing(key.space, paper))
        }
    }

    private suspend fun App.lay(text: String, rows: List<TaskDraft>): PaperId {
        val session = session(key.space, key.session)
        return layMinutes(key.space, PaperForm(session.topic, titleOfMinutes(session.topicTitle), text), key.session, rows.items())
    }

    /** Words that nobody typed begin anew with what is on record then. */
    override fun MinutesState.kept(): JSONObject = JSONObject().put("text", if (typed) text else "").put("tasks", tasks.json())

    override fun MinutesState.filled(kept: JSONObject): MinutesState {
        val (written, named) = kept.optString("text") to copy(tasks = tasks.filled(kept))
        if (written.isEmpty()) return named
        typed = true
        return named.copy(text = written)
    }

    override fun MinutesState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        const val MARKS_OPEN = "marks_open"

        fun empty() = MinutesState(title = "", text = "", together = false, mixed = null, tasks = firstTask(), trouble = null)
    }
}
