package cn.yishi.app.screen.draws.fresh

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.screen.party.People
import cn.yishi.app.screen.party.PeopleEvent
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.screen.party.after
import cn.yishi.app.screen.party.filled
import cn.yishi.app.screen.party.json
import cn.yishi.app.words.Days
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.DrawForm
import kotlinx.coroutines.launch
import org.json.JSONObject

class NewDrawHolder(private val key: MeetingKey.NewDraw, kit: Kit, private val stack: BackStack) :
    FormHolder<NewDrawState, NewDrawEvent>(empty(), key.space, "new-draw-${key.topic.hex}", kit) {
    private val people = People(key.space, kit.core)

    init {
        begin {
            val title = topic(key.space, key.topic).row.title
            return@begin { it.copy(about = title) }
        }
    }

    override fun on(event: NewDrawEvent): Unit = when (event) {
        is NewDrawEvent.People -> pick(event.event)
        is NewDrawEvent.Places -> change { it.copy(places = event.places) }
        is NewDrawEvent.Source -> change { it.copy(source = event.text) }
        is NewDrawEvent.Day -> change { it.copy(day = event.day) }
        NewDrawEvent.Announce -> announce()
        NewDrawEvent.Back -> stack.back()
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

    private fun announce() {
        val (pool, source) = state.value.people.others.map { it.member } to state.value.source.trim()
        val (places, day) = state.value.places to state.value.day
        if (pool.size < 2) return missing(R.string.draw_no_pool)
        if (places == null || places >= pool.size) return missing(R.string.draw_no_places)
        if (source.isEmpty()) return missing(R.string.draw_no_source)
        if (day == null) return missing(R.string.draw_no_day)
        val draw = DrawForm(key.topic, pool, places.toUInt(), Days.civil(day), source)
        send(null, { announceDraw(key.space, draw, form) }) { stack.back() }
    }

    override fun NewDrawState.filled(kept: JSONObject) = copy(
        people = people.filled(kept),
        places = if (kept.has("places")) kept.optInt("places") else null,
        source = kept.optString("source"),
        day = days.find { it.toString() == kept.optString("day") },
    )

    override fun NewDrawState.kept(): JSONObject = people.json().put("places", places).put("source", source).put("day", day?.toString())

    override fun NewDrawState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        /** How many days ahead are offered. */
        const val AHEAD = 21L

        fun empty() = NewDrawState(
            about = "", people = PeopleState.Nobody, places = null, source = "", days = (1..AHEAD).map(Days.today()::plusDays), day = null, trouble = null,
        )
    }
}
