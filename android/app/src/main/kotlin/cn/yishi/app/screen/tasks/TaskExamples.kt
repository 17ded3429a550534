package cn.yishi.app.screen.tasks

import cn.yishi.app.screen.party.PeopleExamples
import java.time.LocalDate

/** What is to be done as previews and shots show it. */
object TaskExamples {
    private val Today = LocalDate.of(2026, 3, 15)
    val Empty = TasksState(people = PeopleExamples.All.take(4), days = listOf(3L, 7L, 15L, 30L).map(Today::plusDays), rows = listOf(TaskDraft.Blank))
    val Filled = Empty.copy(
        rows = listOf(TaskDraft("划线、立牌", PeopleExamples.Lu, Today.plusDays(7)), TaskDraft("通知车主", PeopleExamples.All[1], Today.plusDays(3))),
    )
}
