package cn.yishi.app.screen.plan

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Phrase
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.SwitchRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.party.PartiesPart
import cn.yishi.app.screen.party.PeopleEvent
import cn.yishi.app.screen.party.PeoplePages
import cn.yishi.app.screen.party.PersonTap
import cn.yishi.app.screen.party.Whom
import cn.yishi.app.screen.session.OpenPoints
import cn.yishi.app.words.dayWord
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.MissingView

@Composable
fun PlanScreen(state: PlanState, on: (PlanEvent) -> Unit) {
    PeoplePages(state.people, { on(PlanEvent.People(it)) }) { PlanPage(state, on) }
}

@Composable
private fun PlanPage(state: PlanState, on: (PlanEvent) -> Unit) {
    fun fill(how: PlanState.() -> PlanState) = on(PlanEvent.Fill(how))
    fun people(event: PeopleEvent) = on(PlanEvent.People(event))
    Page(
        PageTop(stringResource(R.string.papers_plan), onBack = { on(PlanEvent.Back) }, second = { About(state) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.plan_save), { on(PlanEvent.Save) }, icon = Icons.Pen)
        },
    ) {
        OpenPoints(state.openPoints)
        SectionTitle(stringResource(R.string.plan_form))
        Choices(state.forms, state.forms.find { it.code == state.form }, { fill { copy(form = it.code) } }, { it.word })
        if (state.inGrid) GridPart(state, ::fill)
        WhenPart(state, ::fill)
        Entry(stringResource(R.string.plan_place), state.place, { fill { copy(place = it) } }, hint = stringResource(R.string.plan_place_hint))
        for (venue in state.venues) Phrase(venue, { fill { copy(place = venue) } })
        Entry(
            stringResource(R.string.plan_agenda),
            state.agenda,
            { fill { copy(agenda = it) } },
            hint = stringResource(R.string.plan_agenda_hint),
            kind = EntryKind.Paragraph,
        )
        PartiesPart(state.people, ::people)
        state.missing?.let { MissingPart(it) }
        Panel {
            SwitchRow(stringResource(R.string.plan_new_residents), state.newResidents, { fill { copy(newResidents = it) } })
            SwitchRow(stringResource(R.string.plan_resident_unit), state.residentUnit, { fill { copy(residentUnit = it) } })
        }
        SectionTitle(stringResource(R.string.plan_who))
        Panel {
            PersonTap(Whom.Moderator, listOfNotNull(state.people.moderator), ::people)
            PersonTap(Whom.Recorder, listOfNotNull(state.people.recorder), ::people)
            PersonTap(Whom.Supervisors, state.people.supervisors, ::people)
        }
        MorePart(state, ::fill)
    }
}

@Composable
private fun GridPart(state: PlanState, fill: (PlanState.() -> PlanState) -> Unit) {
    SectionTitle(stringResource(R.string.plan_grid))
    Choices(state.grids, state.grids.find { it.id == state.grid }, { fill { copy(grid = it.id) } }, { it.name })
}

@Composable
private fun WhenPart(state: PlanState, fill: (PlanState.() -> PlanState) -> Unit) {
    SectionTitle(stringResource(R.string.plan_when))
    Choices(state.days, state.day, { fill { copy(day = it) } }, { dayWord(it) })
    Choices(Hours, state.hour, { fill { copy(hour = it) } }, { stringResource(R.string.plan_hour, it) })
    Panel { SwitchRow(stringResource(R.string.plan_half), state.half, { fill { copy(half = it) } }) }
}

/** Whom the plan may leave out, said while the parties are chosen. */
@Composable
private fun MissingPart(missing: MissingView) {
    for (want in missing.wants) Note(want.word, Tone.Grain, Icons.Info)
    if (missing.hints.isEmpty()) return
    val comma = stringResource(R.string.comma)
    val whom = missing.hints.map { it.word }.joinToString(comma)
    Note(stringResource(R.string.plan_hints, whom), Tone.River, Icons.People)
}

/** What some forms want in words; what a form wants and is left out the core says. */
@Composable
private fun MorePart(state: PlanState, fill: (PlanState.() -> PlanState) -> Unit) {
    SectionTitle(stringResource(R.string.plan_more))
    Text(stringResource(R.string.plan_more_hint), style = Yishi.type.small, color = Yishi.colors.inkSoft)
    Entry(stringResource(R.string.plan_materials), state.materials, { fill { copy(materials = it) } })
    Entry(stringResource(R.string.plan_briefing), state.briefing, { fill { copy(briefing = it) } })
    Entry(stringResource(R.string.plan_representatives), state.representatives, { fill { copy(representatives = it) } })
}

@Composable
private fun About(state: PlanState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}

/** When people meet here. */
private val Hours = listOf(8, 9, 10, 14, 15, 16, 18, 19, 20)
