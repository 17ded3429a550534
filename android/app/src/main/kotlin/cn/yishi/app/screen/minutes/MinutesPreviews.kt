package cn.yishi.app.screen.minutes

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.paper.PaperExamples
import cn.yishi.app.screen.tasks.TaskExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Trouble

private val Begun = MinutesState(
    title = "公共晒场错时停车与晾晒安排", text = PaperExamples.View.text, together = false, mixed = null, tasks = TaskExamples.Empty, trouble = null,
)

class MinutesSamples : Samples<MinutesState>(
    "begun" to Begun,
    "together" to Begun.copy(together = true),
    "tasks" to Begun.copy(text = "收粮日晒粮，其余晚上停车。", tasks = TaskExamples.Filled),
    "mixed" to Begun.copy(
        text = "", together = true,
        mixed = Trouble(Trouble.Kind.Refused, "marks_open", "还有两人同时改过的地方，请先定下来（现有 1 处）。", "There are passages that two people changed at the same time; settle them first."),
    ),
    "empty" to Begun.copy(text = "", trouble = FormTrouble.Missing(R.string.minutes_no_text)),
)

@Preview
@Composable
private fun MinutesPreview(@PreviewParameter(MinutesSamples::class) state: MinutesState) = Previewed { MinutesScreen(state) {} }
