package cn.yishi.app.design.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Yishi

@Preview
@Composable
private fun ActionPartsPreview() = Previewed { ActionParts() }

@Preview
@Composable
private fun ReadingPartsPreview() = Previewed { ReadingParts() }

/** Everything that is pressed. */
@Composable
fun ActionParts() {
    Page(PageTop("按钮", onBack = {}), bottom = { MainButton("存下来", {}, icon = Icons.Check) }) {
        MainButton("记一条", {}, icon = Icons.Pen, spoken = true)
        SecondButton("拍张照片", {}, icon = Icons.Camera)
        QuietButton("以后再说", {})
        Tiles(
            listOf(
                TileSpec(Icons.Village, "村里的事", {}, "3 件正在商量"),
                TileSpec(Icons.Speech, "我要说", {}, "说给网格长", spoken = true),
            ),
        )
        Choices(listOf("环境", "安全", "物业"), "环境", {}, { it })
        Phrase("晒场停满了车", {})
        UndoBar("已存手机。", {})
    }
}

/** Everything that is read. */
@Composable
fun ReadingParts() {
    Page(PageTop("看一看", onBack = {})) {
        TapPanel({}) {
            Text("晒场停满车，稻谷没处晒", style = Yishi.type.strong)
            Text("一网格 · 3月2日 09:00", style = Yishi.type.small, color = Yishi.colors.inkSoft)
            Chip("已存手机", Icons.Phone, Tone.Grain)
        }
        FlowRow(
            horizontalArrangement = Arrangement.spacedBy(Yishi.measures.small),
            verticalArrangement = Arrangement.spacedBy(Yishi.measures.small),
        ) {
            Chip("已上传", Icons.Cloud, Tone.River)
            Chip("已受理", Icons.Check, Tone.Leaf)
            Chip("被退回", Icons.Returned, Tone.Brick)
        }
        TroubleNote("这不是有效的邀请码，请重新扫码，或照纸上的字母数字再输一遍。", wayOut = "重新输入")
        Note("没有网也能记，有网时自动上传。", Tone.River, Icons.Info)
        SwitchRow("长辈版", true, {}, second = "字大，按钮大")
        TapRow("字的大小", {}, icon = Icons.TextSize, second = "特大")
        Entry("邀请码", "", {}, hint = "YISHI1 开头")
        EmptyState(Icons.Mine, "还没有说过的事。说了什么，办到哪一步，都会在这里。", action = "我要说")
    }
}
