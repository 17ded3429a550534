package cn.yishi.app.screen.work

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.party.PeopleExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.PublicChannel
import java.time.LocalDate

private val Today = LocalDate.of(2026, 3, 15)
private val Empty = WorkState(
    title = "晒场错时停车 协议", people = PeopleExamples.All.take(4), days = listOf(3L, 7L, 15L, 30L).map(Today::plusDays),
    tasks = listOf(TaskDraft("", null, null)), channels = emptyList(), trouble = null,
)

class WorkSamples : Samples<WorkState>(
    "empty" to Empty,
    "filled" to Empty.copy(
        tasks = listOf(TaskDraft("划线、立牌", PeopleExamples.Lu, Today.plusDays(7)), TaskDraft("通知车主", PeopleExamples.All[1], Today.plusDays(3))),
        channels = listOf(PublicChannel.BOARD, PublicChannel.APP),
    ),
    "no-owner" to Empty.copy(trouble = FormTrouble.Missing(R.string.work_no_owner)),
)

@Preview
@Composable
private fun WorkPreview(@PreviewParameter(WorkSamples::class) state: WorkState) = Previewed { WorkScreen(state) {} }
