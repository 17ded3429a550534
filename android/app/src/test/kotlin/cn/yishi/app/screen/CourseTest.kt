package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.looksInto
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.app.words.civilToday
import cn.yishi.core.MatterClass
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedForm
import cn.yishi.core.ReviewResult
import cn.yishi.core.TopicForm
import cn.yishi.core.TopicId
import cn.yishi.core.TopicSource
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** A topic on its way to being taken up, or to somewhere else. */
@RunWith(RobolectricTestRunner::class)
class CourseTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }

    private fun isOfficer(code: String) {
        hand.joins(code, "姚芳英")
        hand.taps("继续")
        hand.sees("姚芳英")
        handset.synced()
    }

    /** The secretary of the Party branch, known to whoever syncs from now on: where there is none, nobody waits for one. */
    private fun secretary() = village.phone("secretary").also { phone ->
        runBlocking {
            phone.join(village.secretaryCode(), "吴素珍")
            phone.sync(null, null)
        }
    }

    /** Proposed by the founder, and known on this phone. */
    private fun proposed(matter: MatterClass = MatterClass.MAJOR): TopicId = runBlocking {
        val form = TopicForm(TITLE, "晒粮的日子晒粮。", TopicSource.STRONG_COMPLAINT, matter, emptyList())
        village.founder.proposeTopic(village.space, form).also {
            village.founder.sync(null, null)
            handset.app.sync(null, null)
        }
    }

    private fun opens() {
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.sees("进展")
    }

    private fun stands(topic: TopicId, code: String) = compose.becomes(code) {
        handset.synced()
        village.founder.topic(village.space, topic).row.state.code
    }

    // R: W-01
    @Test
    fun `what is missing is said, supplied by whoever can, and both committees take the topic up`() {
        isOfficer(village.secretaryCode())
        val topic = proposed()
        opens()
        hand.sees("还没有整理研究的记录")
        hand.taps("写研究情况")
        hand.taps("写研究情况")
        hand.sees("请写上研究的情况。")
        hand.types("研究的情况", "走访了32户")
        hand.taps("写研究情况")
        hand.sees("研究情况（姚芳英）：走访了32户")
        hand.taps("党组织研究")
        hand.taps("记下来")
        hand.sees("请点一下研究的结果。")
        hand.taps("同意协商")
        hand.types("哪一天研究的", "3月2日")
        hand.taps("记下来")
        hand.sees("请写上是哪一天")
        hand.taps("今天")
        hand.taps("记下来")
        hand.sees("该有的都有了")
        hand.taps("立题")
        hand.sees("同意立题：党组织")
        hand.sees("还等：村（居）委会")
        stands(topic, "PartyReview")
        runBlocking { village.founder.acceptTopic(village.space, topic) }
        stands(topic, "Accepted")
        hand.sees("已立题")
    }

    // R: A-05 D-01
    @Test
    fun `the Party branch finds what it has to discuss among what is to be done`() {
        isOfficer(village.secretaryCode())
        val topic = proposed()
        hand.taps("等我办的")
        hand.taps("党组织先研究这件重要的事")
        hand.taps("退回再研究")
        hand.taps("昨天")
        hand.taps("记下来")
        stands(topic, "Screening")
    }

    // R: W-02
    @Test
    fun `a resident reads what is missing and who can supply it, and has nothing to press`() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
        proposed()
        opens()
        hand.sees("请党组织书记先登记研究结果")
        hand.sees("依据：")
        hand.seesNoMore("写研究情况")
        hand.seesNoMore("两委办理")
    }

    @Test
    fun `what lies far back waits for a second signature, which is given with one tap`() {
        val (secretary, committee) = village.secretaryCode() to village.committeeCode()
        isOfficer(committee)
        val topic = proposed()
        runBlocking {
            val phone = village.phone("secretary")
            phone.join(secretary, "吴素珍")
            phone.sync(null, null)
            phone.screenTopic(village.space, topic, "走访了32户")
            phone.recordReview(village.space, topic, ReviewResult.AGREE, civilToday().minusDays(60).toString())
            phone.sync(null, null)
            handset.app.sync(null, null)
        }
        // What came moves the rows; a tap before would go beside.
        hand.sees("2 件")
        hand.taps("等我办的")
        hand.taps("补签日期隔得久的登记")
        hand.sees("等补签：")
        hand.taps("核对过了，我补签")
        hand.seesNoMore("等补签：")
        stands(topic, "PartyReview")
    }

    // R: C-06
    @Test
    fun `a topic takes a less strict path only with a reason, and its matter is found in the catalogue`() {
        isOfficer(village.committeeCode())
        proposed()
        opens()
        hand.taps("事项性质")
        hand.types("目录里的哪一项（可不填）", "晒场")
        hand.taps("晒场、公共场地使用 ENV-04")
        hand.taps("一般事项")
        hand.types("目录里的哪一项（可不填）", "晒场那个")
        hand.taps("记下来")
        hand.sees("目录里找不到这一项")
        hand.types("目录里的哪一项（可不填）", "")
        hand.taps("记下来")
        hand.sees("理由")
        hand.types("为什么（要求降低时要写）", "不动集体的钱")
        hand.types("目录里的哪一项（可不填）", "ENV-04")
        hand.taps("记下来")
        hand.sees("性质：一般事项 · 晒场、公共场地使用")
        hand.sees("还没有整理研究的记录")
        assertEquals(0, hand.reads("可以立题"))
        hand.looksInto()
        hand.sees("可以立题")
    }

    // R: C-06 W-01
    @Test
    fun `a less strict path that one side wants takes the other side as well, which finds it filled in`() {
        isOfficer(village.secretaryCode())
        val topic = proposed()
        runBlocking {
            village.founder.classifyTopic(village.space, topic, MatterClass.GENERAL, null, "不动集体的钱")
            village.founder.sync(null, null)
            handset.app.sync(null, null)
        }
        opens()
        hand.sees("想改成一般事项，同意的：村（居）委会")
        hand.taps("看一看，同意")
        hand.types("为什么（要求降低时要写）", "我们也看过")
        hand.taps("记下来")
        hand.sees("性质：一般事项")
        hand.seesNoMore("想改成一般事项")
    }

    @Test
    fun `what one side wants to decline the other reads with the reason, and declines as well or takes it up`() {
        isOfficer(village.secretaryCode())
        val topic = proposed(MatterClass.GENERAL)
        runBlocking {
            village.founder.declineTopic(village.space, topic, "镇里下个月统一换灯")
            village.founder.sync(null, null)
            handset.app.sync(null, null)
        }
        hand.taps("等我办的")
        hand.taps("另一方已同意不予立题")
        hand.sees("原因（沈柏年）：镇里下个月统一换灯")
        hand.sees("写研究情况")
        hand.taps("看一看，也不立题")
        hand.types("为什么不立题", "我们也看过")
        hand.taps("不立题")
        hand.sees("未立题")
        stands(topic, "NotAccepted")
    }

    @Test
    fun `whose need was in a topic that was declined is answered from what is to be done`() {
        val code = village.committeeCode()
        val secretary = secretary()
        isOfficer(code)
        val topic = proposed(MatterClass.GENERAL)
        val need = runBlocking {
            val form = NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, "晒场停满了车")
            val need = village.founder.logNeed(village.space, form)
            handset.synced()
            handset.app.acceptNeed(village.space, need)
            handset.app.placeNeed(village.space, need, topic)
            handset.app.declineTopic(village.space, topic, "镇里统一办")
            handset.app.sync(null, null)
            secretary.sync(null, null)
            secretary.declineTopic(village.space, topic, "同意")
            secretary.sync(null, null)
            handset.app.sync(null, null)
            need
        }
        hand.taps("等我办的")
        hand.taps("议题没有立，请给提出的人一个答复")
        hand.types("答复的话", "镇里下个月统一换灯")
        hand.taps("发出去")
        compose.tenSecondsPass()
        compose.becomes("镇里下个月统一换灯") {
            handset.synced()
            village.founder.need(village.space, need).answers.lastOrNull()?.text
        }
    }

    @Test
    fun `a topic is handed over when ten seconds are over, or not at all`() {
        isOfficer(village.committeeCode())
        val topic = proposed(MatterClass.GENERAL)
        opens()
        hand.taps("转办")
        hand.taps("发出去")
        hand.sees("请点一下转到哪里。")
        hand.taps("政府部门")
        hand.taps("发出去")
        hand.sees("请写上转给谁、为什么。")
        hand.types("转给谁、为什么", "镇交通办管这条路")
        hand.taps("发出去")
        hand.taps("先不发")
        stands(topic, "Drafted")
        hand.taps("转办")
        hand.sees("镇交通办管这条路")
        hand.taps("发出去")
        compose.tenSecondsPass()
        hand.sees("已转给：政府部门")
        stands(topic, "Referred")
    }

    @Test
    fun `a topic is taken back with a reason`() {
        isOfficer(village.committeeCode())
        val topic = proposed(MatterClass.GENERAL)
        opens()
        hand.taps("撤回议题")
        hand.types("为什么撤回", "已经商量好了")
        hand.taps("撤回议题")
        hand.sees("已撤回")
        hand.seesNoMore("两委办理")
        stands(topic, "Withdrawn")
    }

    private companion object {
        const val TITLE = "晒场和停车"
    }
}
