package cn.yishi.app.screen.log

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.NeedCategory

private val Neighbours = listOf("老倪", "王秀英", "丁春妹").mapIndexed { i, name -> Speaker.Known(MemberId("0$i"), name) }

private val Own = LogNeedState(
    own = true,
    people = emptyList(),
    speaker = Speaker.Myself,
    search = null,
    grids = listOf(GridChoice(GridId("01"), "一网格"), GridChoice(GridId("02"), "二网格")),
    grid = null,
    category = null,
    text = "",
    busy = false,
    trouble = null,
    notKept = false,
)
private val Worker = Own.copy(
    own = false,
    people = listOf(Speaker.Myself) + Neighbours,
    grids = listOf(GridChoice(GridId("01"), "一网格")),
    grid = GridId("01"),
)

class LogNeedSamples : Samples<LogNeedState>(
    "own" to Own,
    "own-filled" to Own.copy(text = "晒场停满了车，稻谷没处晒", category = NeedCategory.ENVIRONMENT, grid = GridId("01")),
    "worker" to Worker.copy(speaker = Neighbours[0]),
    "worker-search" to Worker.copy(search = "wxy", people = listOf(Neighbours[1])),
    "no-category" to Own.copy(text = "桥栏杆松了", trouble = LogTrouble.NoCategory),
    "phone-full" to Own.copy(text = "桥栏杆松了", notKept = true),
    "refused" to Own.copy(text = "桥栏杆松了", trouble = LogTrouble.Said("手机存储空间不足，这条没有存上，请清理空间后再试。")),
)

@Preview
@Composable
private fun LogNeedPreview(@PreviewParameter(LogNeedSamples::class) state: LogNeedState) =
    Previewed { LogNeedScreen(state) {} }
