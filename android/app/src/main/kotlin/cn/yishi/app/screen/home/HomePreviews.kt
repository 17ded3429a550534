package cn.yishi.app.screen.home

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.home.HomeState.Part
import cn.yishi.app.screen.home.HomeState.Place
import cn.yishi.app.screen.home.HomeState.SyncLine
import cn.yishi.core.GridId
import cn.yishi.core.PostView

private val GridLeader = PostView("GridLeader", "网格长", "Grid leader", GridId("01"), "一网格")
private val Resident = HomeState(
    place = "桑渚村",
    name = "老倪",
    posts = emptyList(),
    part = Part.Resident,
    sync = SyncLine.Idle,
    waiting = 0,
    refused = 0,
    others = emptyList(),
    trouble = null,
)
private val Worker = Resident.copy(name = "陆小满", posts = listOf(GridLeader), part = Part.Worker)

class HomeSamples : Samples<HomeState>(
    "resident" to Resident,
    "resident-new" to Resident.copy(place = "", waiting = 1, sync = SyncLine.Offline),
    "worker" to Worker.copy(waiting = 2, others = listOf(Place("aa", "荻湾村"))),
    "worker-offline" to Worker.copy(waiting = 12, sync = SyncLine.Offline, refused = 1),
    "worker-syncing" to Worker.copy(waiting = 3, sync = SyncLine.Running),
)

@Preview
@Composable
private fun HomePreview(@PreviewParameter(HomeSamples::class) state: HomeState) = Previewed { HomeScreen(state) {} }
