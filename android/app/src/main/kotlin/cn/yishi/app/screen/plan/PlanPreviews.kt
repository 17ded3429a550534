package cn.yishi.app.screen.plan

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.party.PeopleExamples
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.screen.party.Whom
import cn.yishi.app.screen.rules.FormExamples
import cn.yishi.app.screen.session.SessionExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Coded
import cn.yishi.core.GridId
import cn.yishi.core.GridRow
import cn.yishi.core.MissingView
import java.time.LocalDate

private val First = LocalDate.of(2026, 3, 13)
private val Grids = listOf(GridRow(GridId("01"), "一网格", emptyList()), GridRow(GridId("02"), "二网格", emptyList()))
private val Empty = PlanState(
    title = "公共晒场错时停车与晾晒安排", openPoints = null, forms = FormExamples.All, form = "GridTalk", grids = Grids, grid = null, days = (0L..13L).map(First::plusDays), day = null, hour = null, half = false,
    place = "", venues = listOf("老仓库（晒场东边，能坐四十人）", "文化礼堂"), agenda = "", people = PeopleState.Nobody.copy(moderator = PeopleExamples.Lu), newResidents = false, residentUnit = false,
    materials = "", briefing = "", representatives = "", missing = null, trouble = null,
)
private val Filled = Empty.copy(
    grid = GridId("01"), day = First.plusDays(3), hour = 19, half = true, place = "晒场边的老仓库", agenda = "收粮那几天怎么停车\n东侧车位怎么划", people = PeopleExamples.Filled,
    newResidents = true,
)

class PlanSamples : Samples<PlanState>(
    "empty" to Empty,
    "filled" to Filled,
    "second-round" to Filled.copy(openPoints = SessionExamples.LEFT_OPEN),
    "missing" to Filled.copy(
        missing = MissingView(
            wants = emptyList(),
            hints = listOf(Coded("need_authors", "提出诉求的人", "Those who put the needs forward"), Coded("women", "妇女", "Women")),
        ),
    ),
    "parties" to Filled.copy(people = PeopleExamples.Filled.copy(asking = Whom.Parties, found = PeopleExamples.All)),
    "party-kind" to Filled.copy(people = PeopleExamples.Filled.copy(kindOf = PeopleExamples.Filled.parties.first())),
    "no-grid" to Filled.copy(grid = null, trouble = FormTrouble.Missing(R.string.plan_no_grid)),
    "not-in-grid" to Filled.copy(form = "Hearing"),
    "no-time" to Empty.copy(trouble = FormTrouble.Missing(R.string.plan_no_time)),
)

@Preview
@Composable
private fun PlanPreview(@PreviewParameter(PlanSamples::class) state: PlanState) = Previewed { PlanScreen(state) {} }
