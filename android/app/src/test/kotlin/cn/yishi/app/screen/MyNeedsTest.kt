package cn.yishi.app.screen

import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.YishiApplication
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.joins
import cn.yishi.bridge.Answer
import cn.yishi.core.App
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedForm
import cn.yishi.core.NeedId
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class MyNeedsTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    /** The core of the phone under the hand. */
    private val app: App by lazy {
        runBlocking { ((compose.activity.application as YishiApplication).open() as Answer.Given).value.core.app }
    }

    @Before
    fun isResident() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
    }

    private fun logged(text: String): NeedId = runBlocking {
        app.logNeed(village.space, NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, text))
    }

    private fun synced() = runBlocking {
        app.sync(null, null)
        village.founder.sync(null, null)
        app.sync(null, null)
    }

    @Test
    fun `before anything was said the screen says what will be here`() {
        hand.taps("我说过的")
        hand.sees("这里会出现您说过的事")
    }

    @Test
    fun `a need that is logged or decided elsewhere appears without a touch`() {
        hand.taps("我说过的")
        val need = logged("晒场停满了车")
        hand.sees("已存手机")
        synced()
        hand.sees("已受理")
        runBlocking {
            village.founder.returnNeed(village.space, need, "请写明是哪个晒场")
        }
        synced()
        synced()
        hand.sees("退回补充")
    }

    @Test
    fun `whose need was merged sees that it is handled together with others`() {
        val (kept, merged) = logged("晒场停满了车") to logged("稻谷没处晒")
        synced()
        runBlocking { village.founder.mergeNeeds(village.space, kept, listOf(merged)) }
        synced()
        synced()
        hand.taps("我说过的")
        hand.sees("已归并")
        hand.sees("和别人说的合在一起办")
    }

    @Test
    fun `of many needs a page is read, and more when one comes to its end`() {
        repeat(60) { logged("第 $it 件") }
        hand.taps("我说过的")
        hand.sees("第 59 件")
        assertTrue(compose.onAllNodes(hasText("第 0 件")).fetchSemanticsNodes().isEmpty())
        hand.scrollsTo("第 0 件")
        hand.sees("第 0 件")
    }
}
