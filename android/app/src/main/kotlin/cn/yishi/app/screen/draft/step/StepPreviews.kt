package cn.yishi.app.screen.draft.step

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.topic.Passage
import cn.yishi.app.screen.topic.TopicExamples
import cn.yishi.core.ChangeHash
import cn.yishi.core.DraftThen
import java.time.Instant

private val Then = DraftThen(ChangeHash("02"), "沈柏年", Instant.EPOCH, "3月10日 20:12", TopicExamples.TEXT, changes = emptyList())

class StepSamples : Samples<StepState>(
    "restorable" to StepState(
        then = Then, changes = listOf(Passage("晒场东侧空地划14个临时车位。", "晒场东侧空地划12个临时车位。")), canRestore = true,
        busy = false, trouble = null,
    ),
    "same" to StepState(then = Then, changes = emptyList(), canRestore = false, busy = false, trouble = null),
)

@Preview
@Composable
private fun StepPreview(@PreviewParameter(StepSamples::class) state: StepState) = Previewed { StepScreen(state) {} }
