package cn.yishi.app.screen.slip

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.core.NeedId
import cn.yishi.core.QrView
import cn.yishi.core.SlipView

/** Three finders and some fields: looks like a code, says nothing. */
private val Fields = List(25 * 25) { i ->
    val (x, y) = i % 25 to i / 25
    val finder = (x < 7 || x > 17) && y < 7 || x < 7 && y > 17
    val (fx, fy) = (if (x > 17) x - 18 else x) to (if (y > 17) y - 18 else y)
    if (finder) maxOf(kotlin.math.abs(fx - 3), kotlin.math.abs(fy - 3)) != 2 else (x * y + x + y) % 3 == 0
}

private val Slip = SlipView(
    need = NeedId("01"),
    number = "3fa81c02",
    unit = "桑渚村",
    lines = listOf(
        "桑渚村 诉求回执", "编号：3fa81c02", "提出：老倪（一网格）", "时间：3月2日 09:00", "类别：环境卫生整治",
        "内容：晒场停满了车，稻谷没处晒", "办理：已提交", "受理期限：3月5日",
        "说错了、记错了，请告诉代录人，可以更正或撤回。", "问办到哪一步，把编号告诉网格长，或请他扫这个码。",
    ),
    linesEn = listOf("桑渚村: receipt of a need", "Number: 3fa81c02", "From: 老倪 (一网格)", "When: 2027-03-02 09:00"),
    qrText = "YISHI-NEED:00:01",
    qr = QrView(25u, Fields),
    invites = false,
)

class SlipSamples : Samples<SlipState>(
    "plain" to SlipState(Slip, mayInvite = false, trouble = null),
    "committee" to SlipState(Slip, mayInvite = true, trouble = SlipTrouble.NotPrinted),
)

@Preview
@Composable
private fun SlipPreview(@PreviewParameter(SlipSamples::class) state: SlipState) = Previewed { SlipScreen(state) {} }
