package cn.yishi.app.screen.home

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.home.HomeState.Part
import cn.yishi.app.screen.home.HomeState.Place
import cn.yishi.app.screen.home.HomeState.SyncLine

private val Resident = HomeState(
    place = "桑渚村",
    who = "老倪",
    part = Part.Resident,
    sync = SyncLine.Idle,
    waiting = 0,
    refused = 0,
    others = emptyList(),
    trouble = null,
)
private val Worker = Resident.copy(who = "陆小满 · 一网格 网格长", part = Part.Worker)

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
