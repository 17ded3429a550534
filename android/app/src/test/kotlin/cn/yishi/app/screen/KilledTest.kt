package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.TestApplication
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.talksAbout
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.app.words.Days
import cn.yishi.bridge.Answer
import cn.yishi.core.AmendForm
import cn.yishi.core.App
import cn.yishi.core.Side
import cn.yishi.core.TopicId
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** The phone dies in the middle of a word: whatever was being filled in is there again, kept by the core. */
@RunWith(RobolectricTestRunner::class)
class KilledTest {
    private val village = Village()
    private val compose = createEmptyComposeRule()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val app get() = ApplicationProvider.getApplicationContext<TestApplication>()
    private val core: App get() = runBlocking { (app.open() as Answer.Given).value.core.app }
    private var window: ActivityScenario<MainActivity>? = null
    private var topic = TopicId("")

    @After
    fun end() {
        window?.close()
    }

    private fun opens() {
        window = ActivityScenario.launch(MainActivity::class.java)
    }

    private fun synced() = runBlocking {
        village.founder.sync(null, null)
        core.sync(null, null)
        village.founder.sync(null, null)
    }

    private fun isResident() {
        topic = village.talksAbout(TITLE)
        opens()
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
    }

    /** On the phone of a committee member; [more] happens at the founder's before both know of it. */
    private fun isCommittee(more: suspend App.() -> Unit = {}) {
        opens()
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.sees("姚芳英")
        synced()
        topic = village.talksAbout(TITLE)
        runBlocking { village.founder.more() }
        synced()
    }

    private fun opensTopic() {
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.sees("东侧空地划12个车位。")
    }

    /** Once [words] are kept, the process ends without a word, and another one begins at home. */
    private fun diesAfter(words: String) {
        compose.becomes(true) { core.forms(village.space).any { words in it.json } }
        window?.close()
        app.dies()
        opens()
        hand.sees("桑渚村")
    }

    @Test
    fun `a comment that was begun is there again, with its side`() {
        isResident()
        opensTopic()
        hand.taps("说说意见")
        hand.taps("反对")
        hand.types("您的意见", "我上夜班，7点挪不了车")
        diesAfter("7点挪不了车")
        opensTopic()
        hand.taps("说说意见")
        hand.sees("我上夜班，7点挪不了车")
        hand.taps("发出去")
        hand.sees("意见已存手机")
    }

    @Test
    fun `a booking that was begun is there again, with its hours`() {
        isCommittee { registerVenue(village.space, "文化礼堂", "") }
        hand.taps("村里的人")
        hand.taps("议事场所")
        hand.taps("预订 文化礼堂")
        hand.taps(Days.zh(Days.today().plusDays(1)))
        hand.taps("14点")
        hand.taps("2小时")
        hand.types("做什么用（可不填）", "商量停车")
        diesAfter("商量停车")
        hand.taps("村里的人")
        hand.taps("议事场所")
        hand.taps("预订 文化礼堂")
        hand.sees("商量停车")
        hand.taps("就订这个时间")
        hand.sees("14:00 至 16:00")
    }

    @Test
    fun `a stance that was begun is there again, with its reason`() {
        isResident()
        opensTopic()
        hand.taps("表个态")
        hand.taps("不同意")
        hand.types("为什么不同意", "车位太少")
        diesAfter("车位太少")
        opensTopic()
        hand.taps("表个态")
        hand.sees("您要发的是")
        hand.sees("车位太少")
    }

    @Test
    fun `an amendment that was begun is there again, at its passage`() {
        isResident()
        opensTopic()
        hand.taps("改这一段")
        hand.taps("东侧空地划12个车位。")
        hand.taps("改选中的话")
        hand.types("改成怎么写", "东侧空地划16个车位。")
        diesAfter("划16个车位")
        opensTopic()
        hand.taps("改这一段")
        hand.sees("东侧空地划12个车位。")
        hand.sees("东侧空地划16个车位。")
    }

    @Test
    fun `what was typed to join is there again, although it belongs to no village yet`() {
        opens()
        hand.taps("普通版")
        hand.taps("我看明白了，同意")
        hand.types("别人怎么称呼您", "老倪")
        hand.types("邀请码", "YISHI1 ABCD")
        compose.becomes(true) { "ABCD" in core.form(null, "join")?.json.orEmpty() }
        window?.close()
        app.dies()
        opens()
        hand.sees("YISHI1 ABCD")
        hand.sees("老倪")
    }

    @Test
    fun `a complaint that was begun is there again`() {
        isResident()
        hand.taps("投诉建议")
        hand.types("您的意见", "路灯说了两个月")
        diesAfter("路灯说了两个月")
        hand.taps("投诉建议")
        hand.sees("路灯说了两个月")
    }

    @Test
    fun `a proposal that was begun is there again`() {
        isCommittee()
        hand.taps("村里的事")
        hand.taps("提一件事来商量")
        hand.types("什么事", "村口路灯怎么修")
        hand.types("几句话说清楚", "三盏灯不亮")
        diesAfter("三盏灯不亮")
        hand.taps("村里的事")
        hand.taps("提一件事来商量")
        hand.sees("村口路灯怎么修")
        hand.sees("三盏灯不亮")
    }

    @Test
    fun `a reason for hiding a comment that was begun is there again`() {
        isCommittee { addComment(village.space, topic, 1u, Side.NEITHER, "老王家欠了钱") }
        opensTopic()
        hand.taps("隐藏这条")
        hand.types("为什么要隐藏", "写了别人家的私事")
        diesAfter("写了别人家的私事")
        opensTopic()
        hand.taps("隐藏这条")
        hand.sees("写了别人家的私事")
    }

    @Test
    fun `a reason for declining an amendment that was begun is there again`() {
        isCommittee {
            val form = AmendForm(topic, 1u, 11u, 22u, "东侧空地划12个车位。", "东侧空地划16个车位。", "车多")
            proposeAmendment(village.space, form)
        }
        opensTopic()
        hand.taps("处理这条建议")
        hand.taps("不采纳")
        hand.types("为什么不采纳", "空地要留给收割机")
        diesAfter("空地要留给收割机")
        opensTopic()
        hand.taps("处理这条建议")
        hand.sees("空地要留给收割机")
        hand.taps("答复他")
        hand.sees("未采纳")
    }

    @Test
    fun `what a topic is to become was begun, and is there again`() {
        isCommittee()
        opensTopic()
        hand.taps("事项性质")
        hand.types("为什么（要求降低时要写）", "不动集体的钱")
        diesAfter("不动集体的钱")
        opensTopic()
        hand.taps("事项性质")
        hand.sees("不动集体的钱")
    }

    @Test
    fun `a topic's handing over was begun, and is there again`() {
        isCommittee()
        opensTopic()
        hand.taps("转办")
        hand.taps("政府部门")
        hand.types("转给谁、为什么", "镇交通办管这条路")
        diesAfter("镇交通办管这条路")
        opensTopic()
        hand.taps("转办")
        hand.sees("镇交通办管这条路")
        hand.taps("发出去")
        compose.tenSecondsPass()
        hand.sees("已转给：政府部门")
    }

    @Test
    fun `a text that was begun is there again, on the state of the draft it belongs to`() {
        isCommittee()
        opensTopic()
        hand.taps("草稿")
        hand.types("稿子", "早上8点前把车开走。\n东侧空地划12个车位。")
        diesAfter("早上8点前把车开走")
        opensTopic()
        hand.taps("草稿")
        hand.sees("早上8点前把车开走。")
        hand.taps("存下来")
        hand.sees("稿子已存手机")
        assertTrue(runBlocking { core.draft(village.space, topic) }.text.startsWith("早上8点前把车开走。"))
    }

    private companion object {
        const val TITLE = "晒场和停车"
    }
}
