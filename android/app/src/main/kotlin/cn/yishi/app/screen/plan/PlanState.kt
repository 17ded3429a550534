package cn.yishi.app.screen.plan

import cn.yishi.app.screen.party.PeopleEvent
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.FormCode
import cn.yishi.core.FormRow
import cn.yishi.core.GridId
import cn.yishi.core.GridRow
import cn.yishi.core.MissingView
import java.time.LocalDate

/** Drawing up how something is deliberated: in which form, when, where, who, on what. */
data class PlanState(
    /** Of the topic. */
    val title: String,
    /** What the round before left open. */
    val openPoints: String?,
    /** The forms of deliberation that oneself may convene, and the code of the one chosen. */
    val forms: List<FormRow>,
    val form: FormCode,
    /** The grids there are, and the one where it is held, which counts where the form is held in one. */
    val grids: List<GridRow>,
    val grid: GridId?,
    /** The days to choose from, and the one chosen. */
    val days: List<LocalDate>,
    val day: LocalDate?,
    val hour: Int?,
    val half: Boolean,
    val place: String,
    /** Places that are registered, each with its name and where it is. */
    val venues: List<String>,
    /** One item a line. */
    val agenda: String,
    val people: PeopleState,
    val newResidents: Boolean,
    val residentUnit: Boolean,
    val materials: String,
    val briefing: String,
    val representatives: String,
    /** Whom it leaves out: what it would be refused for, once all else is filled in, and who else might be asked. */
    val missing: MissingView?,
    val trouble: FormTrouble?,
) {
    /** Whether the form chosen is held in a grid. */
    val inGrid: Boolean get() = forms.find { it.code == form }?.scope?.code == "grid"
}

sealed interface PlanEvent {
    /** Something was filled in. */
    data class Fill(val how: PlanState.() -> PlanState) : PlanEvent

    data class People(val event: PeopleEvent) : PlanEvent

    data object Save : PlanEvent

    data object Back : PlanEvent
}
