package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.classifies
import cn.yishi.app.support.joins
import cn.yishi.app.support.looksInto
import cn.yishi.app.support.namesTask
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.app.support.whoseTurn
import cn.yishi.app.support.writesName
import cn.yishi.core.App
import cn.yishi.core.InviteGrant
import cn.yishi.core.Page
import cn.yishi.core.PersonCardForm
import cn.yishi.core.Post
import cn.yishi.core.Role
import cn.yishi.core.TopicView
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** 商定即行: those it touches agree on one phone, and the work begins before any network. */
@RunWith(RobolectricTestRunner::class)
class AgreeTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }

    @Before
    fun isCommitteeAmongNeighbours() {
        runBlocking {
            for (name in PARTIES) village.founder.registerPerson(village.space, village.grid, name, PersonCardForm(null, null, null, null))
            val code = village.founder.invite(village.space, InviteGrant.Post(Post(Role.SUPERVISOR, null))).code
            village.founder.sync(null, null)
            village.phone("supervisor").run {
                join(code, "钱守义")
                sync(null, null)
            }
        }
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.sees("桑渚村")
        handset.synced()
        handset.app.setAirplane(true)
    }

    private fun logsNeed() {
        hand.taps("记一条")
        hand.taps("我自己")
        hand.types("什么事", NEED)
        hand.taps("环境")
        hand.taps("一网格")
        hand.taps("存下来")
        hand.sees("已存手机")
        compose.tenSecondsPass()
    }

    /** The need becomes a topic that is taken up. */
    private fun takesUp() {
        hand.taps("要处理的诉求")
        hand.taps(NEED)
        hand.taps("受理")
        hand.taps("列入议题")
        hand.taps("提一个议题")
        hand.types("什么事", TITLE)
        hand.types("几句话说清楚", "收粮的日子让出来。")
        hand.taps("提出来")
        hand.looksInto()
        hand.classifies()
        hand.taps("立题")
        hand.sees("已立题")
        hand.taps("返回")
        hand.taps(TITLE)
        compose.tenSecondsPass()
        hand.sees("已列入议题")
        hand.taps(TITLE)
    }

    private fun agrees() {
        hand.taps("会议和文书")
        hand.taps("商定即行")
        hand.types("说定了什么", "白天晒粮，晚上停车。")
        hand.taps("加一方")
        PARTIES.forEach(hand::taps)
        hand.taps("选好了")
        hand.taps("请大家签字")
    }

    private fun beginsWork() {
        hand.taps("看这份文书")
        hand.taps("开始办")
        hand.namesTask("划线、立牌", "姚芳英")
        hand.taps("公开栏")
        hand.taps("应用")
        hand.taps("就这样开始办")
        hand.sees("已签齐")
    }

    private fun topicOf(app: App): TopicView = runBlocking {
        app.topic(village.space, app.topics(village.space, Page(0u, 10u)).rows.single { it.title == TITLE }.id)
    }

    // R: C-04 X2
    @Test
    fun `from a need to work under way takes at most three minutes of taps in airplane mode, and the hub takes it unchanged`() {
        val before = hand.taps
        logsNeed()
        takesUp()
        agrees()
        val left = PARTIES.toMutableList()
        while (left.isNotEmpty()) {
            val name = compose.whoseTurn(left)
            compose.writesName(name)
            hand.taps("签好了")
            left.remove(name)
        }
        hand.sees("轮到您签字")
        hand.taps("看过了，签字")
        hand.sees("都签齐了")
        beginsWork()
        val taps = hand.taps - before + PARTIES.size
        assertTrue("$taps taps", taps <= IN_THREE_MINUTES)
        assertEquals("Implementing", topicOf(handset.app).row.state.code)
        handset.app.setAirplane(false)
        assertEquals(0uL, runBlocking { handset.app.sync(null, null) }.refused)
        handset.synced()
        assertEquals("Implementing", topicOf(village.founder).row.state.code)
        val paper = runBlocking { village.founder.papers(village.space, topicOf(village.founder).row.id) }.single()
        assertTrue(paper.sealed)
    }

    @Test
    fun `work stops and goes on with a day and a reason, and what was agreed is annulled by a paper from elsewhere`() {
        logsNeed()
        takesUp()
        agrees()
        val left = PARTIES.toMutableList()
        while (left.isNotEmpty()) {
            val name = compose.whoseTurn(left)
            compose.writesName(name)
            hand.taps("签好了")
            left.remove(name)
        }
        hand.taps("看过了，签字")
        beginsWork()
        hand.sees("暂号：暂")
        hand.sees("王秀英（协商主体）签的")
        hand.taps("看")
        hand.taps("收起")
        hand.seesNoMore("收起")
        while (hand.reads("暂停实施") == 0) hand.taps("返回")
        hand.taps("暂停实施")
        hand.types("为什么停", "汛期到了")
        hand.taps("记下来")
        hand.sees("请写上是哪一天")
        hand.taps("今天")
        hand.taps("记下来")
        hand.sees("起暂停实施（姚芳英）：汛期到了")
        hand.taps("恢复实施")
        hand.types("为什么接着办", "雨停了")
        hand.taps("今天")
        hand.taps("记下来")
        hand.sees("起恢复实施（姚芳英）：雨停了")
        hand.taps("登记撤销")
        hand.types("文书怎么说", "侵害了他人的权益")
        hand.types("文书的文号", "（2026）浙05民终1号")
        hand.taps("今天")
        hand.taps("记下来")
        hand.sees("请点一下是谁撤销的。")
        hand.taps("人民法院判决")
        hand.taps("记下来")
        compose.tenSecondsPass()
        hand.sees("商量好的已被撤销，不再算数：人民法院判决")
        hand.taps("会议和文书")
        hand.sees("已撤销")
        hand.sees("暂")
        handset.app.setAirplane(false)
        assertEquals(0uL, runBlocking { handset.app.sync(null, null) }.refused)
        handset.synced()
        assertEquals("Annulled", topicOf(village.founder).row.state.code)
    }

    // R: C-07 X-05
    @Test
    fun `who is missing is said, and a signature that was begun is there again`() {
        logsNeed()
        takesUp()
        agrees()
        hand.taps("签好了")
        hand.sees("请先用手指写上名字")
        val first = compose.whoseTurn(PARTIES)
        compose.writesName(first)
        hand.sees("擦掉重写")
        hand.taps("返回")
        hand.sees("等签字")
        hand.taps("在这台手机上请人签")
        hand.sees("请 $first 签名")
        hand.taps("签好了")
        val second = compose.whoseTurn(PARTIES - first)
        hand.taps("先请别人签")
        compose.whoseTurn(PARTIES - first - second)
        hand.taps("返回")
        hand.sees("$first（当面签）")
    }

    @Test
    fun `that a party does not sign an agreement is taken down by whoever leads, and it is void`() {
        logsNeed()
        takesUp()
        agrees()
        val first = compose.whoseTurn(PARTIES)
        hand.taps("他不签")
        hand.sees("这一份作废")
        hand.types("为什么不签", "写的和说的不一样")
        hand.taps("记下不签")
        hand.sees("$first 没有签：写的和说的不一样")
        assertEquals(0, hand.reads("在这台手机上请人签"))
        handset.app.setAirplane(false)
        handset.synced()
        val papers = runBlocking { village.founder.papers(village.space, topicOf(village.founder).row.id) }
        assertTrue(papers.single().dropped)
    }

    private companion object {
        const val NEED = "晒场停满了车"
        const val TITLE = "晒场怎么用"

        /** Reading a page, finding the button and pressing it takes somebody who is new to it four seconds. */
        const val IN_THREE_MINUTES = 3 * 60 / 4
        val PARTIES = listOf("老倪", "罗建军", "王秀英")
    }
}
