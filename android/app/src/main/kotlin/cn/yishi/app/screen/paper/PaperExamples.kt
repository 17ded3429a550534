package cn.yishi.app.screen.paper

import cn.yishi.core.AttachmentRow
import cn.yishi.core.AttachmentState
import cn.yishi.core.BlobId
import cn.yishi.core.Coded
import cn.yishi.core.EvidenceRow
import cn.yishi.core.ItemToDo
import cn.yishi.core.MemberId
import cn.yishi.core.PaperRow
import cn.yishi.core.PaperView
import cn.yishi.core.PlaceRow
import cn.yishi.core.SlotRow
import cn.yishi.core.TopicId
import java.time.Instant

/** Papers as previews and shots show them. */
object PaperExamples {
    const val NO = "桑渚协纪〔2026〕2号"

    private val At = Instant.parse("2026-03-12T01:00:00Z")
    val Plan = Coded("plan", "协商方案", "Plan of deliberation")
    val Minutes = Coded("minutes", "协商共识纪要", "Minutes of consensus")
    val Agreement = Coded("agree_and_act", "商定即行", "Agreed on the spot")
    private val Device = Coded("device", "本人设备", "own device")
    private val Here = Coded("in_person", "当面签", "in person")
    private val OnPaper = Coded("paper", "纸面签", "on paper")

    val Row = PaperRow("01", Plan, "公共晒场错时停车与晾晒安排 协商方案", sealed = false, dropped = false, annulled = false, at = At)
    val All = listOf(
        Row.copy(id = "02", purpose = Minutes, title = "公共晒场错时停车与晾晒安排 协商共识纪要", no = NO, sealed = true),
        Row.copy(sealed = true),
        Row.copy(id = "03", dropped = true),
    )

    /** What shows 老倪's signature. */
    val Shown = EvidenceRow(
        2u, MemberId("a3"),
        AttachmentRow(
            BlobId("e1"), Coded("photo", "照片", "Photo"), Coded("signature", "签名", "Signature"), 20_000uL, AttachmentState.HERE, 20_000uL, "", "",
        ),
    )

    private fun place(id: String, name: String, how: Coded? = null) = PlaceRow(MemberId(id), name, how)

    val View = PaperView(
        id = "02", topic = TopicId("01"), purpose = Minutes, provisionalNo = "暂3F2A-12", title = "公共晒场错时停车与晾晒安排 协商共识纪要",
        text = "# 议定事项\n1. 收粮那几天怎么停车\n收粮日晒粮，其余晚上停车。\n# 表示同意\n老倪、罗建军", byName = "陆小满", atZh = "3月15日 20:40",
        parties = emptyList(), items = listOf(ItemToDo("划线、立牌", MemberId("a2"), "陆小满", "2026年4月15日"), ItemToDo("通知车主", MemberId("a3"), "老倪", "2026年3月20日")),
        dueZh = "2026年3月22日", overdue = false,
        slots = listOf(
            SlotRow(0u, Coded("Moderator", "主持人", "Moderator"), 1uL, listOf(Device, OnPaper), false, listOf(place("a2", "陆小满", Device))),
            SlotRow(1u, Coded("Recorder", "记录人", "Recorder"), 1uL, listOf(Device, OnPaper), false, listOf(place("a6", "卞志远"))),
            SlotRow(
                2u, Coded("Party", "协商主体", "Party"), 2uL, listOf(Device, Here, OnPaper), false,
                listOf(place("a3", "老倪", Here), place("a4", "罗建军")),
            ),
            SlotRow(
                3u, Coded("Supervisor", "监督委员会成员", "Supervisor"), 1uL, listOf(Device, OnPaper), true,
                listOf(place("a7", "钱守义"), place("a8", "顾阿英")),
            ),
        ),
        sealed = false, dropped = false, annulled = false, refused = emptyList(), iKeep = true, mine = false, iAnnounce = false, mySlots = byteArrayOf(),
    )
}
