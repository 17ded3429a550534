package cn.yishi.app.screen.topics

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.topic.TopicExamples
import cn.yishi.bridge.Trouble
import cn.yishi.core.TopicId

private val None = TopicsState(rows = emptyList(), total = 0, search = "", found = null, trouble = null)
private val Rows = listOf(TopicExamples.Row, TopicExamples.Proposed, TopicExamples.Sealed)

class TopicsSamples : Samples<TopicsState>(
    "none" to None,
    "some" to None.copy(rows = Rows, total = 3),
    "found" to None.copy(
        rows = Rows,
        total = 3,
        search = "晒",
        found = listOf(Found(TopicId("01"), "公共晒场错时停车与晾晒安排", "…收粮的日子晒场停满了车…")),
    ),
    "nothing-found" to None.copy(rows = Rows, total = 3, search = "水渠", found = emptyList()),
    "trouble" to None.copy(trouble = Trouble(Trouble.Kind.Refused, "example", "手机上的数据正被另一个程序使用，这次没有办成，请稍等再试。")),
)

@Preview
@Composable
private fun TopicsPreview(@PreviewParameter(TopicsSamples::class) state: TopicsState) =
    Previewed { TopicsScreen(state) {} }
