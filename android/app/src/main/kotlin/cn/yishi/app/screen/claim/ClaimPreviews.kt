package cn.yishi.app.screen.claim

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.R
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.ClaimRow
import cn.yishi.core.GridId
import cn.yishi.core.GridRow
import cn.yishi.core.MemberId
import java.time.Instant

/** Somebody who says “that was me”. */
internal val ClaimExample = ClaimRow(
    MemberId("a3"), "老倪", GridId("01"), "一网格", "去年秋天我跟小满说过晒场的事，还有路灯。", Instant.parse("2026-03-12T01:00:00Z"), "3月12日 09:00",
)
private val Grids = listOf(GridRow(GridId("01"), "一网格", emptyList()), GridRow(GridId("02"), "二网格", emptyList()))
private val Empty = ClaimState(grids = Grids, grid = null, words = "", waiting = emptyList(), trouble = null)

class ClaimSamples : Samples<ClaimState>(
    "empty" to Empty.copy(trouble = FormTrouble.Missing(R.string.claim_no_grid)),
    "waiting" to Empty.copy(waiting = listOf(ClaimExample)),
)

@Preview
@Composable
private fun ClaimPreview(@PreviewParameter(ClaimSamples::class) state: ClaimState) = Previewed { ClaimScreen(state) {} }
