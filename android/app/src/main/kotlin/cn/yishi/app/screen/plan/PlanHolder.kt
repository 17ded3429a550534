package cn.yishi.app.screen.plan

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.offices
import cn.yishi.app.screen.party.People
import cn.yishi.app.screen.party.PeopleEvent
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.screen.party.Somebody
import cn.yishi.app.screen.party.after
import cn.yishi.app.screen.party.filled
import cn.yishi.app.screen.party.json
import cn.yishi.app.words.Days
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.PlanWords
import cn.yishi.app.words.partyOnRecord
import cn.yishi.app.words.placeOnRecord
import cn.yishi.app.words.planOnRecord
import cn.yishi.app.words.titleOfPlan
import cn.yishi.app.words.zh
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.FormCode
import cn.yishi.core.FormRow
import cn.yishi.core.GridId
import cn.yishi.core.PaperForm
import cn.yishi.core.PaperId
import cn.yishi.core.Party
import cn.yishi.core.Plan
import cn.yishi.core.Wants
import java.time.Instant
import java.time.LocalDate
import java.time.format.DateTimeParseException
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import org.json.JSONObject

class PlanHolder(private val key: MeetingKey.Plan, kit: Kit, private val stack: BackStack) :
    FormHolder<PlanState, PlanEvent>(empty(), key.space, "plan-${key.topic.hex}", kit) {
    private val people = People(key.space, kit.core)
    private var comparing: Job? = null

    init {
        scope.launch {
            begin()
            goOn()
            compare()
        }
    }

    override fun on(event: PlanEvent): Unit = when (event) {
        is PlanEvent.Fill -> {
            change(event.how)
            compare()
        }
        is PlanEvent.People -> people(event.event)
        PlanEvent.Save -> save()
        PlanEvent.Back -> stack.back()
    }

    /** What can be said already: oneself leads, and whoever supervises is there. */
    private suspend fun begin() {
        val offered = answer {
            val forms = kit.core.app.deliberationForms(key.space).filter { it.iConvene }
            forms to kit.core.app.best(forms)
        }
        if (offered is Answer.Given) show { it.copy(forms = offered.value.first, form = offered.value.second) }
        val grids = answer { kit.core.app.grids(key.space) to kit.core.app.offices(key.space).grids.firstOrNull() }
        // One's own, or the only one.
        if (grids is Answer.Given) show { it.copy(grids = grids.value.first, grid = grids.value.second ?: grids.value.first.singleOrNull()?.id) }
        val seen = answer { Triple(kit.core.app.topic(key.space, key.topic).row.title, people.me(), people.holding("Supervisor")) }
        if (seen is Answer.Given) {
            val (title, me, supervisors) = seen.value
            show { it.copy(title = title, people = it.people.copy(moderator = me, supervisors = supervisors)) }
        }
        val left = answer { kit.core.app.topicCourse(key.space, key.topic).openPoints }
        if (left is Answer.Given) show { it.copy(openPoints = left.value) }
        val places = answer { kit.core.app.venues(key.space).filterNot { it.ended }.map { placeOnRecord(it.name, it.place) } }
        if (places is Answer.Given) show { it.copy(venues = places.value) }
    }

    /** The form that suits the matter best, of those that oneself may convene; a talk in the grid where nothing is known of it. */
    private suspend fun App.best(forms: List<FormRow>): FormCode {
        val item = topicCourse(key.space, key.topic).item
        val suits = matters(key.space).find { it.code == item }?.forms.orEmpty() + USUAL
        val mine = forms.map { it.code }
        return suits.find(mine::contains) ?: mine.firstOrNull().orEmpty()
    }

    private fun people(event: PeopleEvent) {
        change { it.copy(people = it.people.after(event, affected = false)) }
        if (event is PeopleEvent.Ask || event is PeopleEvent.Type) scope.launch { find() } else compare()
    }

    /** Whom the plan leaves out as it stands; what it lacks otherwise is said when it is handed in. */
    private fun compare() {
        comparing?.cancel()
        val now = state.value
        val whole = now.day != null && now.hour != null && now.people.recorder != null && (!now.inGrid || now.grid != null)
        val leads = now.people.moderator ?: return
        val start = Days.at(now.day ?: Days.today().plusDays(AHEAD), now.hour ?: NOON, if (now.half) HALF else 0)
        comparing = scope.launch {
            val seen = answer { kit.core.app.missingParties(key.space, key.topic, kit.core.app.plan(start, leads, now.people.recorder ?: leads)) }
            if (seen is Answer.Given) show { it.copy(missing = if (whole) seen.value else seen.value.copy(wants = emptyList())) }
        }
    }

    private suspend fun find() {
        val typed = state.value.people.typed
        val found = answer { people.find(typed) }
        if (found is Answer.Given) show { if (it.people.typed == typed) it.copy(people = it.people.copy(found = found.value)) else it }
    }

    private fun save() = with(state.value) {
        val (on, at, leads, records) = Chosen(day, hour, people.moderator, people.recorder)
        val missing = when {
            on == null || at == null -> R.string.plan_no_time
            inGrid && grid == null -> R.string.plan_no_grid
            leads == null -> R.string.plan_no_moderator
            records == null -> R.string.plan_no_recorder
            else -> null
        }
        send(missing, { lay(Days.at(checkNotNull(on), checkNotNull(at), if (half) HALF else 0), checkNotNull(leads), checkNotNull(records)) }) { paper ->
            stack.back()
            stack.go(MeetingKey.Paper(key.space, paper))
        }
    }

    private data class Chosen(val on: LocalDate?, val at: Int?, val leads: Somebody?, val records: Somebody?)

    private suspend fun App.lay(start: Instant, leads: Somebody, records: Somebody): PaperId {
        val filled = state.value
        val form = PaperForm(key.topic, titleOfPlan(filled.title), planOnRecord(filled.words(start, leads, records)))
        return layPlan(key.space, form, plan(start, leads, records))
    }

    private suspend fun App.plan(start: Instant, leads: Somebody, records: Somebody): Plan {
        val filled = state.value
        return Plan(
            version = topicCourse(key.space, key.topic).plans + 1u,
            form = filled.form,
            start = start,
            moderator = leads.member,
            recorder = records.member,
            supervisors = filled.people.supervisors.map { it.member },
            parties = filled.people.parties.map { Party(it.kind, it.who.member, it.affected, invitedAs = it.invitedAs) },
            agenda = filled.items.size.toUByte(),
            names = filled.names(),
            touchesNewResidents = filled.newResidents,
            touchesResidentUnit = filled.residentUnit,
            answered = emptyList(),
            grid = filled.grid.takeIf { filled.inGrid },
        )
    }

    private val PlanState.items: List<String> get() = agenda.lines().map(String::trim).filter(String::isNotEmpty)

    /** What the words name, which is what was filled in. */
    private fun PlanState.names(): List<Wants> = listOf(
        place to Wants.VENUE, materials to Wants.MATERIALS, briefing to Wants.BRIEFING, representatives to Wants.REPRESENTATIVES,
    ).filter { it.first.isNotBlank() }.map { it.second }

    private fun PlanState.words(start: Instant, leads: Somebody, records: Somebody) = PlanWords(
        topic = title,
        form = forms.find { it.code == form }?.zh.orEmpty(),
        grid = grids.find { inGrid && it.id == grid }?.name.orEmpty(),
        start = start,
        place = place,
        agenda = items,
        parties = people.parties.map { partyOnRecord(it.who.name, it.kind.zh, it.invitedAs.map { also -> also.zh }) },
        moderator = leads.name,
        recorder = records.name,
        supervisors = people.supervisors.map { it.name },
        materials = materials,
        briefing = briefing,
        representatives = representatives,
    )

    override fun PlanState.kept(): JSONObject = people.json()
        .put("form", form).put("grid", grid?.hex).put("day", day?.toString()).put("hour", hour).put("half", half)
        .put("place", place).put("agenda", agenda).put("newResidents", newResidents).put("residentUnit", residentUnit)
        .put("materials", materials).put("briefing", briefing).put("representatives", representatives)

    override fun PlanState.filled(kept: JSONObject) = copy(
        form = kept.optString("form").takeIf { code -> forms.any { it.code == code } } ?: form,
        grid = kept.optString("grid").takeIf(String::isNotEmpty)?.let(::GridId) ?: grid,
        day = dayOf(kept.optString("day"))?.takeIf { it in days },
        hour = if (kept.has("hour")) kept.optInt("hour") else null,
        half = kept.optBoolean("half"),
        place = kept.optString("place"),
        agenda = kept.optString("agenda"),
        people = people.filled(kept),
        newResidents = kept.optBoolean("newResidents"),
        residentUnit = kept.optBoolean("residentUnit"),
        materials = kept.optString("materials"),
        briefing = kept.optString("briefing"),
        representatives = kept.optString("representatives"),
    )

    override fun PlanState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        /** How many days ahead are offered. */
        const val AHEAD = 21L
        const val USUAL = "GridTalk"
        const val NOON = 12
        const val HALF = 30

        fun dayOf(kept: String): LocalDate? = try {
            LocalDate.parse(kept)
        } catch (_: DateTimeParseException) {
            null
        }

        fun empty() = PlanState(
            title = "", openPoints = null, forms = emptyList(), form = "", grids = emptyList(), grid = null, days = (1..AHEAD).map(Days.today()::plusDays), day = null, hour = null, half = false, place = "", venues = emptyList(),
            agenda = "", people = PeopleState.Nobody, newResidents = false, residentUnit = false, materials = "", briefing = "",
            representatives = "", missing = null, trouble = null,
        )
    }
}
