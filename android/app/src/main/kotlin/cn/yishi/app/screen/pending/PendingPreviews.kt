package cn.yishi.app.screen.pending

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.core.EntryId
import cn.yishi.core.PendingChangeRow

private val Change = PendingChangeRow(EntryId("01"), "邀请一位网格长（一网格）", "Invite a grid leader (grid 1)", "沈柏年", mine = false)

class PendingSamples : Samples<PendingState>(
    "waiting" to PendingState(
        rows = listOf(Change, Change.copy(entry = EntryId("02"), zh = "姚芳英不再担任监督委员", en = "姚芳英 leaves the supervisory committee", mine = true)),
        busy = false, trouble = null,
    ),
    "empty" to PendingState(rows = emptyList(), busy = false, trouble = null),
)

@Preview
@Composable
private fun PendingPreview(@PreviewParameter(PendingSamples::class) state: PendingState) = Previewed { PendingScreen(state) {} }
