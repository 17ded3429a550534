package cn.yishi.app.screen.place

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.mine.sampleWord
import cn.yishi.core.Tally
import cn.yishi.core.TopicId
import cn.yishi.core.TopicRow
import java.time.Instant

private fun topic(id: String, title: String) = TopicRow(
    id = TopicId(id),
    title = title,
    summary = "",
    state = sampleWord("Open", "商议中", "Being talked about"),
    `class` = sampleWord("General", "一般事项", "General"),
    source = sampleWord("StrongComplaint", "群众反映强烈", "Many complaints"),
    version = 0u,
    comments = 0u,
    amendmentsOpen = 0u,
    stances = Tally(0u, 0u, 0u, 0u),
    round = null,
    myRole = null,
    at = Instant.ofEpochMilli(1_772_413_200_000),
    atZh = "3月2日 09:00",
)

private const val NEED = "晒场停满了车，稻谷没处晒"

class PlaceSamples : Samples<PlaceState>(
    "some" to PlaceState(NEED, listOf(topic("01", "晒场怎么用"), topic("02", "村口路灯怎么修")), 2, trouble = null),
    "empty" to PlaceState(NEED, emptyList(), 0, trouble = null),
)

@Preview
@Composable
private fun PlacePreview(@PreviewParameter(PlaceSamples::class) state: PlaceState) =
    Previewed { PlaceScreen(state) {} }
