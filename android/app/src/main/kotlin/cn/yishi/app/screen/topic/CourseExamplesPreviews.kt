package cn.yishi.app.screen.topic

import cn.yishi.app.screen.session.SessionExamples
import cn.yishi.core.AttestRow
import cn.yishi.core.BothSides
import cn.yishi.core.Coded
import cn.yishi.core.CourseView
import cn.yishi.core.DocumentRow
import cn.yishi.core.EntryId
import cn.yishi.core.EvaluationRow
import cn.yishi.core.JointRow
import cn.yishi.core.LoweringRow
import cn.yishi.core.MemberId
import cn.yishi.core.PauseRow
import cn.yishi.core.RecusalRow
import cn.yishi.core.ReviewRow
import cn.yishi.core.Said
import cn.yishi.core.TopicId
import cn.yishi.core.Want
import java.time.Instant

/** The course of a topic as previews and shots show it. */
object CourseExamples {
    private val At = Instant.parse("2026-03-12T01:00:00Z")
    private val GeneralClass = Coded("General", "一般事项", "General matter")
    private val MajorClass = Coded("Major", "重大事项", "Major matter")
    private val Nobody = BothSides(committee = false, party = false)
    private val Both = BothSides(committee = true, party = true)
    val Entry = EntryId("e1")

    private val Research = Want(
        "research_missing", "还没有整理研究的记录，请两委成员先把调查论证的情况写上。",
        "Nobody has written down what looking into it showed. A member of both committees can.", "湖委办〔2017〕45号 二（二）1",
    )
    private val Review = Want(
        "party_review_missing", "重要事项要先经党组织研究讨论，请党组织书记先登记研究结果。",
        "Major matters are discussed by the Party organisation first. Its secretary records the result.", "村民委员会组织法 28 条",
    )

    val General = CourseView(
        state = Coded("Drafted", "待研究", "To be considered"), `class` = GeneralClass, item = null, itemZh = null, wants = emptyList(),
        agreed = Nobody, wanted = Both, lowering = null, research = emptyList(), review = null, toAttest = emptyList(), plans = 0u,
        recusals = emptyList(), referredTo = null, asked = emptyList(), evaluations = emptyList(), pauses = emptyList(), followedBy = emptyList(),
    )

    val Unknown = General.copy(
        wants = listOf(
            Want(
                "class_unknown", "还没说清这是哪类事项，请村（居）委会或党组织成员在事项目录里选一项；目录里没有的，由两委写明理由一起定，拿不准就按重大事项办。",
                "Nobody has said yet which matter this is.", "事项性质（本系统约定；湖委办〔2017〕45号 二（一）1）",
            ),
        ),
    )

    val TakenUp = General.copy(
        state = Coded("Accepted", "已立题", "Taken up"), item = "ENV-04", itemZh = "晒场、公共场地使用", agreed = Both,
    )

    val Major = General.copy(`class` = MajorClass, wants = listOf(Research, Review))

    val Late = Major.copy(
        wants = listOf(Review), research = listOf(Said("姚芳英", "走访了32户，路灯坏了三盏。", At, "3月12日 09:00")),
        toAttest = listOf(AttestRow(Entry, "党组织研究", "Discussed by the Party organisation", "沈柏年", "2月20日")),
    )

    val OneSide = Late.copy(
        wants = emptyList(), toAttest = emptyList(), review = ReviewRow(Coded("agree_to_deliberate", "同意协商", "Agrees"), "3月11日"),
        agreed = BothSides(committee = true, party = false),
    )

    val Declining = General.copy(
        joint = JointRow(
            Coded("decline", "不予立题", "not taking the topic up"), BothSides(committee = true, party = false),
            Said("姚芳英", "镇里下个月统一换灯。", At, "3月12日 09:00"),
        ),
    )

    val Lowered = Major.copy(
        lowering = LoweringRow(GeneralClass, "ENV-04", agreed = BothSides(committee = false, party = true)),
        research = Late.research,
    )

    val Technical = TakenUp.copy(
        state = Coded("Evaluating", "评估中", "Being evaluated"),
        asked = listOf(Said("沈柏年", "桥还能不能走农机，要不要限重。", At, "3月13日 09:00")),
        evaluations = listOf(
            EvaluationRow("卞工", Coded("conditional", "有条件可行", "Feasible on conditions"), true, "无", "加固以后能走农机，要限重5吨。", "3月14日 10:00"),
            EvaluationRow("罗工", Coded("feasible", "可行", "Feasible"), false, "弟弟是施工队的", "现在就能走。", "3月14日 11:00"),
        ),
        recusals = listOf(
            RecusalRow(MemberId("a2"), "姚芳英", "是施工队老板的亲戚。", inForce = true, wantedBy = Both, ending = Nobody, isMe = false),
            RecusalRow(MemberId("a3"), "沈柏年", "家就在桥边。", inForce = false, wantedBy = BothSides(committee = false, party = true), ending = Nobody, isMe = false),
        ),
    )

    val AnotherRound = TakenUp.copy(
        state = Coded("AnotherRound", "再协商一轮", "Another round"), openPoints = SessionExamples.LEFT_OPEN,
        wants = listOf(
            Want(
                "plan_missing", "还没有协商方案，请两委成员拟一份。",
                "There is no plan yet; somebody of the two committees drafts one.", "湖委办〔2017〕45号 二（二）2",
            ),
        ),
    )

    val CrossUnit = TakenUp.copy(
        `class` = Coded("CrossUnit", "跨村（社区）事项", "Matter of several villages"),
        wants = AnotherRound.wants + Want("plan_township", "跨村（社区）的事要请乡镇（街道）的人参加。", "Somebody of the township takes part.", "湖委办〔2017〕45号 二（一）"),
    )

    val HandOver = CrossUnit.copy(
        state = Coded("ConsensusReached", "已达成共识", "Agreed"),
        wants = listOf(
            Want("referral_missing", "协商办完了，这件事由“政府部门”这一边决定，请两委成员转办。", "Others decide; somebody of the two committees hands it over.", "湖委办〔2017〕45号 二（一）"),
        ),
    )

    val Suspended = TakenUp.copy(
        state = Coded("Suspended", "暂停实施", "Suspended"),
        pauses = listOf(PauseRow(stopped = true, onZh = "3月20日", text = "汛期到了，桥上不能施工。", byName = "沈柏年")),
        joint = JointRow(Coded("resume", "恢复实施", "going on with the work"), BothSides(committee = true, party = false)),
    )

    val Annulled = TakenUp.copy(
        state = Coded("Annulled", "已撤销", "Annulled"),
        annulled = DocumentRow(Coded("court", "人民法院判决", "Judgment of a court"), "（2026）浙05民终1号", "协议侵害了他人的合法权益。", "4月2日", "沈柏年"),
        followedBy = listOf(TopicId("02")),
    )

    val Referred = General.copy(
        state = Coded("Referred", "已转办", "Handed over"), referredTo = Coded("gov", "政府部门", "Government"),
        ended = Said("沈柏年", "这条路归镇里管，村里定不了。", At, "3月12日 09:00"),
        receipt = DocumentRow(null, "和孚交〔2026〕12号", "镇交通办 王工收下", "3月15日", "陆小满"),
    )

    val Committee = Supply(
        decides = true, declines = true, reviews = false, accepts = false, classifies = true, agreesLowering = false, ends = true, plans = false,
        stops = setOf(Stop.Recuse, Stop.Withdraw), readmits = emptySet(), agreesAway = emptySet(), attests = emptySet(),
    )
}
