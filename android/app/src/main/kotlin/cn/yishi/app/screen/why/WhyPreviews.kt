package cn.yishi.app.screen.why

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.nav.WhyAct
import cn.yishi.app.words.FormTrouble

private val Decline = WhyState(WhyAct.DeclineTopic, about = "村口路灯怎么修", reason = "", busy = false, trouble = null)

class WhySamples : Samples<WhyState>(
    "decline" to Decline.copy(reason = "镇里下个月统一换灯，不用再商量。"),
    "hide" to Decline.copy(act = WhyAct.HideComment, about = "隔壁老王家欠了钱", trouble = FormTrouble.Missing(R.string.why_missing)),
    "screen" to Decline.copy(act = WhyAct.ScreenTopic, reason = "走访了32户，秋收晒粮要两个月，平时空着。"),
    "withdraw" to Decline.copy(act = WhyAct.WithdrawTopic, about = "公共晒场错时停车与晾晒安排"),
    "close" to Decline.copy(act = WhyAct.CloseRound, about = "公共晒场错时停车与晾晒安排"),
)

@Preview
@Composable
private fun WhyPreview(@PreviewParameter(WhySamples::class) state: WhyState) = Previewed { WhyScreen(state) {} }
