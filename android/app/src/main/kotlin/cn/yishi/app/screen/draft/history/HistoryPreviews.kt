package cn.yishi.app.screen.draft.history

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.topic.TopicExamples
import cn.yishi.bridge.Trouble
import cn.yishi.core.ChangeHash
import cn.yishi.core.DraftStepRow
import java.time.Instant

private val First = DraftStepRow(
    id = ChangeHash("01"), byName = "沈柏年", at = Instant.EPOCH, atZh = "3月10日 20:12", changes = 3u,
    added = "# 晒粮的时候 每年5月至6月", removed = "", amendment = null, state = null,
)
private val Steps = listOf(
    First.copy(id = ChangeHash("03"), byName = "姚芳英", added = "14个临时车位", removed = "12个临时车位", atZh = "3月12日 09:00"),
    First.copy(id = ChangeHash("02"), added = "上中班回来晚的，直接停到东侧空地。", amendment = TopicExamples.Amendment.id),
    First,
)

class HistorySamples : Samples<HistoryState>(
    "steps" to HistoryState(Steps, total = 3, trouble = null),
    "empty" to HistoryState(emptyList(), total = 0, trouble = null),
    "trouble" to HistoryState(rows = null, total = 0, trouble = Trouble(Trouble.Kind.Refused, "example", "只有起草的人和委员会看得到草稿。")),
)

@Preview
@Composable
private fun HistoryPreview(@PreviewParameter(HistorySamples::class) state: HistoryState) =
    Previewed { HistoryScreen(state) {} }
