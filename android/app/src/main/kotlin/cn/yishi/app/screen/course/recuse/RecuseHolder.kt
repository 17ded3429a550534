package cn.yishi.app.screen.course.recuse

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.CourseKey
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.offices
import cn.yishi.app.screen.party.People
import cn.yishi.app.screen.party.PeopleEvent
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.screen.party.Somebody
import cn.yishi.app.screen.party.after
import cn.yishi.app.screen.party.filled
import cn.yishi.app.screen.party.json
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import kotlinx.coroutines.launch
import org.json.JSONObject

class RecuseHolder(private val key: CourseKey.Recuse, kit: Kit, private val stack: BackStack) : FormHolder<RecuseState, RecuseEvent>(
    RecuseState(about = "", me = null, names = false, people = PeopleState.Nobody, reason = "", trouble = null),
    key.space, "recuse-${key.topic.hex}-${key.member?.hex.orEmpty()}", kit,
) {
    private val people = People(key.space, kit.core)

    init {
        begin {
            val title = topic(key.space, key.topic).row.title
            val (me, both) = people.me() to offices(key.space).both
            val named = key.member?.let { listOf(Somebody(it, member(key.space, it).name)) }.orEmpty()
            return@begin { it.copy(about = title, me = me, names = both, people = it.people.copy(others = named)) }
        }
    }

    override fun on(event: RecuseEvent): Unit = when (event) {
        is RecuseEvent.People -> pick(event.event)
        is RecuseEvent.Why -> change { it.copy(reason = event.text) }
        RecuseEvent.Save -> save()
        RecuseEvent.Back -> stack.back()
    }

    private fun pick(event: PeopleEvent) {
        change { it.copy(people = it.people.after(event, affected = false)) }
        if (event is PeopleEvent.Ask || event is PeopleEvent.Type) scope.launch { find() }
    }

    private suspend fun find() {
        val typed = state.value.people.typed
        val found = answer { people.find(typed) }
        if (found is Answer.Given) show { if (it.people.typed == typed) it.copy(people = it.people.copy(found = found.value)) else it }
    }

    /** One's own word cannot be taken back by oneself: ten seconds are left to think. */
    private fun save() {
        val (who, why) = state.value.who to state.value.reason.trim()
        if (who == null) return
        if (why.isEmpty()) return missing(R.string.recuse_no_why)
        sendLater { recuse(key.space, key.topic, who.member, why, form) }
        stack.back()
    }

    override fun RecuseState.filled(kept: JSONObject): RecuseState {
        // Whom the page was opened for, unless somebody else was picked.
        val picked = people.filled(kept).takeIf { it.others.isNotEmpty() }
        return copy(people = picked ?: people, reason = kept.optString("reason"))
    }

    override fun RecuseState.kept(): JSONObject = people.json().put("reason", reason)

    override fun RecuseState.told(trouble: FormTrouble?) = copy(trouble = trouble)
}
