package cn.yishi.app.screen.packet

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.bridge.Trouble
import cn.yishi.core.Packet
import cn.yishi.core.TopicId

private const val TEXT = """《公共晒场错时停车与晾晒安排》提交会议决定的材料

一、议题
议题：公共晒场错时停车与晾晒安排
提出人：沈柏年
性质：重大事项

第1轮 网格协商
时间：3月15日 19:00
到会：参与方2个，到会2个
议程1结果：收粮日晒粮，其余晚上停车。
没谈拢的：上中班的几户晚上停哪里。
"""

private val Whole = PacketState(Packet(TopicId("01"), TEXT.lines().first(), TEXT), copied = false, trouble = null)

class PacketSamples : Samples<PacketState>(
    "whole" to Whole,
    "copied" to Whole.copy(copied = true),
    "trouble" to PacketState(packet = null, copied = false, trouble = Trouble(Trouble.Kind.Refused, "not_found", "这件事手机里还没有，请连上网同步后再看。")),
)

@Preview
@Composable
private fun PacketPreview(@PreviewParameter(PacketSamples::class) state: PacketState) = Previewed { PacketScreen(state) {} }
