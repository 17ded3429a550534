package cn.yishi.app.screen.move

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.invite.QrExample
import cn.yishi.core.ComparisonRow
import cn.yishi.core.DeviceId
import cn.yishi.core.MemberId

private val Before = MoveState(code = null, compare = emptyList(), waiting = 0, busy = false, trouble = null)

class MoveSamples : Samples<MoveState>(
    "before" to Before,
    "waiting" to Before.copy(waiting = 2),
    "code" to Before.copy(code = MoveState.Code("YISHI1-8FJ2-KQ7M-3TWX-90PD-44HA-LZ2C", QrExample)),
    "joined" to Before.copy(compare = listOf(ComparisonRow(MemberId("a1"), "沈柏年", DeviceId("01"), "482913", "3月12日 09:00"))),
)

@Preview
@Composable
private fun MovePreview(@PreviewParameter(MoveSamples::class) state: MoveState) = Previewed { MoveScreen(state) {} }
