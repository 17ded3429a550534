package cn.yishi.app.screen.home

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.home.HomeState.Part
import cn.yishi.app.screen.home.HomeState.SyncLine
import cn.yishi.app.screen.home.HomeState.Today
import cn.yishi.core.GridId
import cn.yishi.core.ObjectId
import cn.yishi.core.PostView
import cn.yishi.core.TodoRow

private val GridLeader = PostView("GridLeader", "网格长", "Grid leader", GridId("01"), "一网格")
private val Chair = PostView("Chair", "村（居）委会主任", "Chair", null, null)
private val Resident = HomeState(
    place = "桑渚村",
    name = "老倪",
    posts = emptyList(),
    part = Part.Resident,
    sync = SyncLine.Idle,
    waiting = 0,
    refused = 0,
    today = Today(0, 0, null),
    triage = 0,
    counts = HomeState.Counts(0, 0),
    others = 0,
    trouble = null,
)
private val Worker = Resident.copy(name = "陆小满", posts = listOf(GridLeader), part = Part.Worker)
private val Accept = TodoRow(
    kind = "need_accept",
    zh = "受理诉求：晒场停满了车，稻谷没处晒",
    en = "Accept: 晒场停满了车，稻谷没处晒",
    `object` = ObjectId("01"),
    topic = null, entry = null,
    due = "3月5日",
    dueAt = null,
    overdue = false,
)

class HomeSamples : Samples<HomeState>(
    "resident" to Resident,
    "resident-new" to Resident.copy(place = "", waiting = 1, sync = SyncLine.Offline),
    "worker" to Worker.copy(waiting = 2, today = Today(1, 0, Accept), others = 1),
    "worker-offline" to Worker.copy(waiting = 12, counts = HomeState.Counts(3, 5), sync = SyncLine.Offline, refused = 1),
    "worker-syncing" to Worker.copy(waiting = 3, sync = SyncLine.Running),
    "committee" to Worker.copy(
        name = "沈柏年", posts = listOf(Chair), part = Part.Committee, triage = 7, today = Today(3, 2, Accept),
    ),
)

@Preview
@Composable
private fun HomePreview(@PreviewParameter(HomeSamples::class) state: HomeState) = Previewed { HomeScreen(state) {} }
