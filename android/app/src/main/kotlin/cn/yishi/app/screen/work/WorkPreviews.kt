package cn.yishi.app.screen.work

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.paper.PaperExamples
import cn.yishi.app.screen.tasks.TaskExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.PublicChannel

private val Empty = WorkState(title = "晒场错时停车 协议", items = emptyList(), tasks = TaskExamples.Empty, channels = emptyList(), trouble = null)

class WorkSamples : Samples<WorkState>(
    "empty" to Empty,
    "filled" to Empty.copy(tasks = TaskExamples.Filled, channels = listOf(PublicChannel.BOARD, PublicChannel.APP)),
    "minutes" to Empty.copy(
        title = PaperExamples.View.title, items = PaperExamples.View.items, channels = listOf(PublicChannel.BOARD, PublicChannel.APP),
    ),
    "no-owner" to Empty.copy(trouble = FormTrouble.Missing(R.string.work_no_owner)),
)

@Preview
@Composable
private fun WorkPreview(@PreviewParameter(WorkSamples::class) state: WorkState) = Previewed { WorkScreen(state) {} }
