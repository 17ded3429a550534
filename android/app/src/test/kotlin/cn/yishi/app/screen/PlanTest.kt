package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.joins
import cn.yishi.app.support.takesUp
import cn.yishi.app.words.Days
import cn.yishi.core.App
import cn.yishi.core.InviteGrant
import cn.yishi.core.MatterClass
import cn.yishi.core.Page
import cn.yishi.core.PersonCardForm
import cn.yishi.core.Post
import cn.yishi.core.Role
import cn.yishi.core.TopicForm
import cn.yishi.core.TopicId
import cn.yishi.core.TopicSource
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** From a topic that was taken up to the notice of a sitting, by whoever may convene it. */
@RunWith(RobolectricTestRunner::class)
class PlanTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }

    private val secretary by lazy { village.phone("secretary") }

    @Before
    fun hasTopic() {
        runBlocking {
            for (name in PEOPLE) village.founder.registerPerson(village.space, village.grid, name, PersonCardForm(null, null, null, null))
            val topic = village.founder.proposeTopic(village.space, TopicForm(TITLE, "", TopicSource.STRONG_COMPLAINT, MatterClass.GENERAL, emptyList()))
            village.founder.takesUp(village.space, topic)
            village.founder.sync(null, null)
            val code = village.founder.invite(village.space, InviteGrant.Post(Post(Role.PARTY_SECRETARY, null))).code
            village.founder.sync(null, null)
            secretary.join(code, "吴书记")
            secretary.sync(null, null)
        }
    }

    /** On the page of the topic's sittings. */
    private fun isHere(code: String, name: String, office: Boolean = true) {
        hand.joins(code, name)
        if (office) hand.taps("继续")
        hand.sees(name)
        handset.synced()
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.taps("会议和文书")
        hand.sees("还没有开过会")
    }

    private val topic: TopicId
        get() = runBlocking { village.founder.topics(village.space, Page(0u, 10u)).rows.single().id }

    /** A member of the committee, who works in no grid, fills a plan in. */
    private fun fillsIn() {
        isHere(village.committeeCode(), "姚芳英")
        hand.taps("拟协商方案")
        hand.taps("写好了，请人签字")
        hand.sees("请选好开会的日子和钟点")
        says()
        hand.taps("写好了，请人签字")
        hand.sees("请选在哪个网格开")
        hand.taps(GRID)
    }

    /** When, where, on what and with whom. */
    private fun says() {
        hand.taps(Days.zh(Days.today().plusDays(3)))
        hand.taps("19点")
        hand.types("在哪里开", "老仓库")
        hand.types("议程，一行一件", "收粮那几天怎么停车\n车位怎么划")
        hand.taps("加一方")
        hand.taps("老倪")
        hand.taps("罗建军")
        hand.taps("选好了")
    }

    private fun signedBy(vararg signers: App) {
        handset.synced()
        for (signer in signers) signs(signer)
        handset.synced()
    }

    private fun signs(signer: App) = runBlocking {
        signer.sync(null, null)
        val plan = signer.papers(village.space, topic).single().id
        for (slot in signer.paper(village.space, plan).mySlots) signer.signPaper(village.space, plan, slot.toUByte())
        signer.sync(null, null)
    }

    @Test
    fun `who else might be asked is said no more of those whom somebody is asked as`() {
        fillsIn()
        hand.sees("妇女")
        hand.taps("当地户籍居民")
        hand.taps(MASS_ORG)
        hand.taps("选好了")
        hand.sees(MASS_ORG)
        hand.seesNoMore("妇女")
        hand.taps("返回")
        hand.taps("拟协商方案")
        hand.sees(MASS_ORG)
    }

    @Test
    fun `a plan is laid, sealed by the chair, and noticed, and it is told that its day has not come`() {
        fillsIn()
        hand.taps("记录人")
        hand.types("找人", "卞")
        hand.taps("卞志远")
        hand.taps("写好了，请人签字")
        hand.sees("等签字")
        hand.sees("2. 车位怎么划")
        hand.sees(GRID)
        hand.sees("还没签：沈柏年")
        hand.sees("还没签：吴书记")
        signedBy(village.founder, secretary)
        hand.taps("发会议通知")
        hand.taps("发出通知")
        hand.sees("请先写一句")
        hand.types("通知怎么写", "带上自家的晒粮日子。")
        hand.taps("发出通知")
        hand.sees("已通知")
        hand.sees("2. 车位怎么划")
        hand.taps("签到")
        hand.taps("我自己")
        hand.taps("老倪")
        hand.taps("罗建军")
        hand.taps("记下签到（3 人）")
        hand.taps("开始开会")
        hand.taps("是的")
        hand.sees("还没有到通知的开会日期")
        handset.synced()
        assertEquals("Noticed", runBlocking { village.founder.sessions(village.space, topic) }.single().state.code)
    }

    @Test
    fun `a plan that was left in the middle is there again, and what it lacks is said`() {
        fillsIn()
        hand.taps("返回")
        hand.seesNoMore("写好了，请人签字")
        hand.taps("拟协商方案")
        // Who takes part comes from what was kept; a field remembers its words by itself, and sooner.
        hand.sees("罗建军")
        hand.sees("老仓库")
        hand.taps("写好了，请人签字")
        hand.sees("请选一位记录人")
        hand.taps("记录人")
        hand.taps("卞志远")
        hand.taps("民主听证会")
        hand.taps("写好了，请人签字")
        hand.sees("方案还缺这种形式要写明的内容")
    }

    @Test
    fun `a plan is taken back for a reason`() {
        fillsIn()
        hand.taps("记录人")
        hand.taps("卞志远")
        hand.taps("写好了，请人签字")
        hand.taps("撤回这一份")
        hand.types("为什么撤回", "日子改了")
        hand.taps("撤回")
        hand.sees("已撤回")
        handset.synced()
        assertEquals(true, runBlocking { village.founder.papers(village.space, topic) }.single().dropped)
    }

    @Test
    fun `a grid leader convenes in the own grid, and whoever convened it gives the notice`() {
        isHere(village.leaderCode(), "陆小满")
        hand.taps("拟协商方案")
        hand.sees("在哪个网格")
        hand.sees("邻里协商")
        assertEquals(0, hand.reads("民主听证会"))
        says()
        hand.taps("记录人")
        hand.taps("卞志远")
        hand.taps("写好了，请人签字")
        hand.sees("等签字")
        hand.sees(GRID)
        signedBy(village.founder, secretary)
        hand.taps("发会议通知")
        hand.types("通知怎么写", "带上自家的晒粮日子。")
        hand.taps("发出通知")
        hand.sees("已通知")
        handset.synced()
        assertEquals("GridTalk", runBlocking { village.founder.sessions(village.space, topic).single().let { village.founder.session(village.space, it.id) } }.form)
    }

    @Test
    fun `a supervisor convenes an appraisal and nothing else, in no grid`() {
        val code = runBlocking {
            village.founder.invite(village.space, InviteGrant.Post(Post(Role.SUPERVISOR, null))).code.also { village.founder.sync(null, null) }
        }
        isHere(code, "钱守义")
        hand.taps("拟协商方案")
        hand.sees("民主评议会")
        assertEquals(0, hand.reads("网格协商") + hand.reads("在哪个网格"))
        says()
        hand.types("会议材料", "晒场的账")
        hand.taps("记录人")
        hand.taps("卞志远")
        hand.taps("写好了，请人签字")
        hand.sees("等签字")
    }

    @Test
    fun `a resident, who convenes nothing, finds no way to a plan`() {
        isHere(village.residentCode(), "老沈", office = false)
        assertEquals(0, hand.reads("拟协商方案"))
    }

    private companion object {
        const val TITLE = "晒场怎么用"
        const val GRID = "一网格"
        const val MASS_ORG = "群团组织负责人"
        val PEOPLE = listOf("老倪", "罗建军", "卞志远")
    }
}
