package cn.yishi.app.screen.topic

import cn.yishi.core.AmendmentId
import cn.yishi.core.AmendmentRow
import cn.yishi.core.AppealRow
import cn.yishi.core.Coded
import cn.yishi.core.CommentId
import cn.yishi.core.CommentRow
import cn.yishi.core.CopyView
import cn.yishi.core.MemberId
import cn.yishi.core.Reason
import cn.yishi.core.RoundId
import cn.yishi.core.RoundRow
import cn.yishi.core.Said
import cn.yishi.core.SendState
import cn.yishi.core.Signer
import cn.yishi.core.StanceCount
import cn.yishi.core.Tally
import cn.yishi.core.TopicId
import cn.yishi.core.TopicRow
import cn.yishi.core.TopicView
import java.time.Instant

/** A topic as previews and shots show it. */
object TopicExamples {
    private val At = Instant.parse("2026-03-12T01:00:00Z")
    private const val AT_ZH = "3月12日 09:00"

    const val TEXT = "# 晒粮的时候\n每年5月至6月、9月至11月，早上7点到下午5点，晒场用来晒粮，不停车。车主请在早上7点前把车开走。\n" +
        "# 停车的时候\n下午5点以后，还有不晒粮的月份，晒场可以停车。晒场东侧空地划12个临时车位。"

    val Acceptable = Coded("Acceptable", "可接受", "Acceptable")

    val Row = TopicRow(
        id = TopicId("01"), title = "公共晒场错时停车与晾晒安排", summary = "晒粮的日子晒粮，别的时候停车，两头都方便。",
        state = Coded("Accepted", "已立题", "Taken up"), `class` = Coded("General", "一般事项", "General matter"),
        source = Coded("public_affairs", "涉及切身利益的公共事务、公益事业", "Public affairs and welfare that touch people's interests"), version = 2u, comments = 3u,
        amendmentsOpen = 1u, stances = Tally(5u, 2u, 1u, 1u), round = null, myRole = null, at = At, atZh = AT_ZH,
    )

    val Proposed = Row.copy(
        id = TopicId("02"), title = "村口路灯怎么修", summary = "三盏灯不亮，老人晚上走路不方便。",
        state = Coded("Drafted", "待研究", "To be considered"), version = 0u, comments = 0u, amendmentsOpen = 0u, myRole = "committee",
    )

    val Running = RoundRow(
        id = RoundId("05"), topic = TopicId("01"), number = 1u, version = 2u, status = Coded("running", "正在签字", "Being signed"), wanted = 3u,
        signed = listOf(Signer(MemberId("a1"), "沈柏年", "3月20日 10:00")),
        missing = listOf(Signer(MemberId("a2"), "姚芳英", null), Signer(MemberId("a3"), "陆小满", null)),
        openedAt = At, openedAtZh = AT_ZH,
    )

    val Done = Running.copy(status = Coded("sealed", "已定稿", "Sealed"), signed = Running.signed + Running.missing, missing = emptyList())

    val Sealed = Row.copy(id = TopicId("03"), title = "垃圾桶放哪里", summary = "每个网格放两处，早晚各清一次。", round = Done)

    val Amendment = AmendmentRow(
        id = AmendmentId("07"), byName = "罗建军", version = 2u, start = 0u, end = 4u, quote = "车主请在早上7点前把车开走。",
        replacement = "车主请在早上7点前把车开走；上中班回来晚的，直接停到东侧空地。",
        reason = "厂里上中班要到半夜才到家。", status = Coded("open", "待处理", "To be decided"), decided = null, at = At, atZh = AT_ZH, state = null,
    )

    private val Comment = CommentRow(
        id = CommentId("08"), by = MemberId("a4"), byName = "王秀英", side = Coded("for", "赞成", "For"),
        text = "早该这样，收粮的日子就几天。", version = 2u, hidden = null, appeal = null, mayHide = false, mayAppeal = false, mayDecide = false, withdrawn = false, at = At, atZh = AT_ZH, state = null,
    )

    private val Hidden = Comment.copy(
        text = "老王家欠了钱", side = Coded("neither", "说明", "Remark"), hidden = Said("沈柏年", "写了别人家的私事", At, AT_ZH),
    )
    private val Asked = AppealRow(Coded("asked", "等待决定", "to be decided"), Said("王秀英", "老王自己说过的", At, AT_ZH), null)

    /** A comment that is hidden: what its author reads, what a supervisor reads, and what came of it. */
    val Hiding = listOf(
        Hidden.copy(id = CommentId("0c"), mayAppeal = true, state = SendState.ACCEPTED),
        Hidden.copy(id = CommentId("0d"), appeal = Asked, mayDecide = true),
        Hidden.copy(id = CommentId("0e"), hidden = null, appeal = Asked.copy(state = Coded("upheld", "已恢复显示", "shown again"), decided = Said("钱守义", "不算私事", At, AT_ZH))),
    )

    private val Copy = CopyView(
        topic = TopicId("01"), version = 2u, title = "公共晒场错时停车与晾晒安排", text = TEXT, byName = "姚芳英", at = At,
        atZh = AT_ZH,
        comments = listOf(
            Comment,
            Comment.copy(id = CommentId("09"), byName = "老倪", text = "我家上夜班，7点挪不了车。", side = Coded("against", "反对", "Against"), state = SendState.SAVED),
            Comment.copy(id = CommentId("0a"), text = "已隐藏", side = Coded("neither", "说明", "Remark"), hidden = Said("沈柏年", "写了别人家的私事", At, AT_ZH)),
        ),
        amendments = listOf(
            Amendment,
            Amendment.copy(id = AmendmentId("0b"), status = Coded("declined", "未采纳", "Not taken"), decided = Said("姚芳英", "东侧空地要留给收割机", At, AT_ZH)),
        ),
        stances = StanceCount(Tally(5u, 2u, 1u, 1u), listOf(Reason("老倪", Coded("Object", "反对", "Object"), "7点太早", At, AT_ZH))),
    )

    val Open = TopicView(
        row = Row, mine = false, proposedByName = "沈柏年", needs = emptyList(), drafters = emptyList(), copy = Copy, rounds = emptyList(),
        myStance = null,
    )
}
