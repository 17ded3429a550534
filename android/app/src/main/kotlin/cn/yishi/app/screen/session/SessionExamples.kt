package cn.yishi.app.screen.session

import cn.yishi.app.screen.paper.PaperExamples
import cn.yishi.core.Coded
import cn.yishi.core.DemandRow
import cn.yishi.core.EntryId
import cn.yishi.core.GuestRow
import cn.yishi.core.ItemRow
import cn.yishi.core.MemberId
import cn.yishi.core.OpinionRow
import cn.yishi.core.PartyRow
import cn.yishi.core.Said
import cn.yishi.core.ShownRow
import cn.yishi.core.SessionRow
import cn.yishi.core.SessionView
import cn.yishi.core.TopicId
import cn.yishi.core.TurnRow
import cn.yishi.core.Want
import java.time.Instant

/** Sittings as previews and shots show them. */
object SessionExamples {
    private val At = Instant.parse("2026-03-15T11:00:00Z")
    private const val AT_ZH = "3月15日 19:00"
    private const val TITLE = "公共晒场错时停车与晾晒安排"
    const val LEFT_OPEN = "上中班的几户晚上停哪里，还没谈拢。"
    private val Resident = Coded("hukou_resident", "当地户籍居民", "resident with local hukou")
    private val NewResident = Coded("non_hukou_rep", "非户籍居民代表", "representative of residents without local hukou")
    private val OnPaper = Coded("paper", "纸面签到", "on paper")
    val Noticed = Coded("Noticed", "已通知", "Notice given")
    val Open = Coded("Open", "进行中", "Under way")
    val Closed = Coded("Closed", "已结束", "Over")

    val Row = SessionRow("01", TopicId("01"), TITLE, 1u, "网格协商", Noticed, At, AT_ZH)

    private fun party(id: String, name: String, kind: Coded) = PartyRow(kind, MemberId(id), name, true, invitedAs = emptyList(), advises = false)

    val Absent = Want("moderator_absent", "主持人还没有签到，请主持人先签到。", "The moderator has not signed in.", "协商会议（本系统约定）")

    val View = SessionView(
        id = "01", topic = TopicId("01"), topicTitle = TITLE, round = 1u, form = "GridTalk", formZh = "网格协商", plan = "02", state = Noticed, start = At, startZh = AT_ZH,
        notice = "在晒场边的老仓库，带上自家的晒粮日子。", moderator = MemberId("a2"), moderatorName = "陆小满", recorderName = "卞志远",
        parties = listOf(party("a3", "老倪", Resident), party("a4", "罗建军", NewResident)), others = emptyList(),
        items = listOf(ItemRow(0u, emptyList(), null), ItemRow(1u, emptyList(), null)), turns = emptyList(), opinions = emptyList(),
        wants = listOf(Absent), agreed = emptyList(),
        dissent = emptyList(), unreached = emptyList(), unsigned = emptyList(), shown = emptyList(), asksMe = false, iTell = false, asked = emptyList(), demanded = false, mayAsk = false, leads = true,
    )

    private val ByPhone = Coded("phone", "电话告知", "Told by phone")

    /** One party was told by phone, the other not yet. */
    val Telling = View.copy(
        parties = View.parties.mapIndexed { at, party -> if (at == 0) party.copy(told = ByPhone) else party },
        unreached = listOf(GuestRow(MemberId("a4"), "罗建军")), wants = emptyList(), iTell = true,
    )
    private val Slip = PaperExamples.Shown.shown
    val Told = Telling.copy(
        parties = View.parties.map { it.copy(told = Coded("paper", "书面送达", "Handed over on paper")) }, unreached = emptyList(),
        shown = listOf(ShownRow(Coded("delivery", "送达凭据", "Proof of delivery"), MemberId("a3"), "老倪", Slip)),
    )

    val Sitting = View.copy(
        state = Open,
        parties = View.parties.map { it.copy(present = OnPaper, position = Coded("Agree", "赞成", "Agree")) },
        others = listOf(GuestRow(MemberId("a2"), "陆小满")),
        items = listOf(
            ItemRow(0u, listOf(Said("老倪", "收粮那几天要让出来。", At, AT_ZH)), "收粮日晒粮，其余晚上停车。"),
            ItemRow(1u, emptyList(), null),
        ),
        wants = listOf(Want("outcome_missing", "还有议程没有记下结果，请主持人、记录人补上。", "An item has no outcome yet.", "湖委办〔2017〕45号 二（二）3")),
    )

    val Unsigned = Sitting.copy(
        state = Closed, unsigned = listOf(GuestRow(MemberId("a6"), "卞志远")),
        wants = listOf(Want("record_unsigned", "会议记录还没有签全，请主持人和记录人都签了再往下办。", "Not both have signed the record yet.", "湖委办〔2017〕45号 二（二）3")),
    )

    /** One party asks that an assembly decides, which is enough, and a supervisor is heard. */
    val Demanded = Sitting.copy(
        state = Closed, demanded = true,
        asked = listOf(
            DemandRow(MemberId("a3"), Said("老倪", "车位给谁用谈不拢。", At, AT_ZH), counts = true),
            DemandRow(MemberId("a7"), Said("钱守义", "两边都不肯让。", At, AT_ZH), counts = false),
        ),
        wants = listOf(
            Want(
                "demand_enough", "请求提交会议决定的协商主体已经够三分之一，不再协商下一轮，请两委提交村（居）民会议或代表会议决定。",
                "A third of the parties asks for the assembly; there is no further round.", "提交会议决定（本系统约定）",
            ),
        ),
    )

    private val Ni = TurnRow(MemberId("a3"), "老倪", 1u, isMe = false)
    private val Luo = TurnRow(MemberId("a4"), "罗建军", 0u, isMe = false)

    val Line = Sitting.copy(
        turns = listOf(Luo, Ni),
        parties = Sitting.parties + party("a5", "王秀英", Resident).copy(present = OnPaper),
    )

    val Answered = OpinionRow(
        EntryId("e1"), Said("老倪", "收粮那几天要让出来。", At, AT_ZH), Coded("adopted", "采纳", "adopted"), "收粮那几天晒场只晒粮。",
    )
    val Unanswered = OpinionRow(EntryId("e2"), Said("罗建军", "我上中班，回来晚，要留几个车位。", At, AT_ZH), null, null)

    val Hearing = Sitting.copy(
        form = "Hearing", formZh = "民主听证会", opinions = listOf(Answered, Unanswered),
        wants = listOf(Want(SessionState.RESPONSES_MISSING, "还有听证代表的意见没有回应，请逐条写明。", "Some opinions have no response yet; write one for each.", "湖委办〔2017〕45号 二（一）1（3）")),
    )
}
