package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.spoken
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.core.AttachForm
import cn.yishi.core.AttachmentKind
import cn.yishi.core.AttachmentPurpose
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedForm
import cn.yishi.core.NeedId
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class NeedTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }
    private val app get() = handset.app

    @Before
    fun isResident() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
        handset.synced()
    }

    private fun logged(text: String): NeedId = runBlocking {
        app.logNeed(village.space, NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, text))
    }

    private fun opens(text: String) {
        hand.taps("我说过的")
        hand.taps(text)
        hand.sees("一条诉求")
    }

    @Test
    fun `a need tells where it is and what became of it, without a touch`() {
        val need = logged("晒场停满了车")
        opens("晒场停满了车")
        hand.sees("已存手机")
        handset.synced()
        hand.sees("已受理")
        runBlocking {
            village.founder.acceptNeed(village.space, need)
            village.founder.answerNeed(village.space, need, "晒场从10月1日起不停车")
        }
        handset.synced()
        handset.synced()
        hand.sees("晒场从10月1日起不停车")
        hand.sees("办到哪一步")
    }

    @Test
    fun `whose need was merged reads the one it went into`() {
        val (kept, merged) = logged("晒场停满了车") to logged("稻谷没处晒")
        handset.synced()
        runBlocking { village.founder.mergeNeeds(village.space, kept, listOf(merged)) }
        handset.synced()
        handset.synced()
        opens("稻谷没处晒")
        hand.sees("已并入这一条")
        hand.taps("晒场停满了车")
        hand.sees("并入这一条的")
    }

    @Test
    fun `what is wrong is corrected, kept while it is written, and the committee reads the new words`() {
        val need = logged("晒场停满了东")
        opens("晒场停满了东")
        hand.taps("更正")
        hand.types("应该是这样", "晒场停满了车")
        hand.taps("返回")
        hand.taps("更正")
        hand.sees("晒场停满了车")
        hand.taps("存下更正")
        hand.sees("晒场停满了车")
        compose.becomes("晒场停满了车") {
            handset.synced()
            village.founder.need(village.space, need).row.text
        }
    }

    @Test
    fun `a need is taken back after ten seconds, or not at all`() {
        val need = logged("说错了")
        handset.synced()
        opens("说错了")
        hand.taps("撤回这一条")
        hand.taps("不撤回")
        compose.tenSecondsPass()
        assertEquals("Submitted", runBlocking { app.need(village.space, need).row.status.code })
        hand.taps("说错了")
        hand.taps("撤回这一条")
        hand.sees("这条要撤回了")
        compose.tenSecondsPass()
        hand.sees("已撤回")
        compose.becomes("Withdrawn") {
            handset.synced()
            village.founder.need(village.space, need).row.status.code
        }
    }

    /** Corrects a need that the committee has rejected meanwhile. */
    private fun isRefused() {
        val need = logged("想申请装路灯")
        handset.synced()
        runBlocking {
            village.founder.rejectNeed(village.space, need, "这里归镇里管")
            village.founder.sync(null, null)
            app.correctNeed(village.space, need, "想申请装三盏路灯")
        }
        handset.synced()
    }

    @Test
    fun `why something came back is one tap from home, with its words and two ways on`() {
        isRefused()
        hand.sees("有 1 条被退回")
        val before = hand.taps
        hand.taps("去看看")
        hand.sees("被退回：")
        assertEquals(1, hand.taps - before)
        hand.taps("再交一次")
        hand.sees("被退回：")
        hand.taps("改一改，重新说")
        hand.sees("想申请装三盏路灯")
    }

    @Test
    fun `words that came back stand above what somebody was writing`() {
        isRefused()
        hand.taps("我要说")
        hand.types("什么事", "另外一件")
        hand.taps("返回")
        hand.taps("去看看")
        hand.taps("改一改，重新说")
        hand.sees("想申请装三盏路灯\n另外一件")
    }

    // R: F1-08 X6
    @Test
    fun `the slip is shown, printed and handed on with its code, and says when it was not printed`() {
        logged("晒场停满了车")
        opens("晒场停满了车")
        hand.taps("回执")
        hand.sees("桑渚村 诉求回执")
        hand.taps("打印")
        hand.taps("发给别人")
        compose.becomes(1 to 1) { handset.studio.printed.size to handset.studio.shared.size }
        val sheet = handset.studio.printed.single()
        assertEquals(sheet, handset.studio.shared.single())
        assertTrue(sheet.lines.any { it.contains("晒场停满了车") } && sheet.qr.dark.any { it })
        handset.studio.printerWorks = false
        hand.taps("打印")
        hand.sees("没有打印成")
    }

    @Test
    fun `a recording of one's own is played from this phone`() {
        val need = runBlocking {
            val voice = app.attach(village.space, AttachForm(AttachmentKind.VOICE, AttachmentPurpose.NEED, spoken()))
            val form = NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, "请听")
            app.logNeedWith(village.space, form, listOf(voice))
        }
        handset.synced()
        opens("请听")
        hand.taps("听")
        hand.sees("停")
        assertArrayEquals(spoken(), handset.studio.played.single())
        compose.becomes("sent") { app.need(village.space, need).attachments.single().state.name.lowercase() }
    }
}
