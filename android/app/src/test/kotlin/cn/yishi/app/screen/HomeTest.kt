package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.joins
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedForm
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class HomeTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }

    // R: 3.1 3.2
    @Test
    fun `a resident finds the four ways on, a grid leader one large button`() {
        hand.joins(village.residentCode(), "老倪")
        for (tile in listOf("我要说", "我说过的", "打电话")) hand.sees(tile)
        hand.seesNoMore("今天要办")
    }

    @Test
    fun `a grid leader sees what is due today and what has not gone out`() {
        hand.joins(village.leaderCode(), "陆小满")
        hand.taps("继续")
        hand.sees("记一条")
        hand.sees("今天没有要办的")
        handset.synced()
        village.hub.stop()
        runBlocking {
            val form = NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, "晒场停满了车")
            handset.app.logNeed(village.space, form)
        }
        hand.sees("未上传 1 条")
    }

    @Test
    fun `the first thing to do is one tap away`() {
        hand.joins(village.committeeCode(), "吴素珍")
        hand.taps("继续")
        handset.synced()
        runBlocking {
            val form = NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, "晒场停满了车")
            handset.app.logNeed(village.space, form)
            handset.app.sync(null, null)
        }
        hand.taps("受理诉求：晒场停满了车")
        hand.sees("一条诉求")
    }

    // R: 3.2
    @Test
    fun `a number is asked for once, kept on this phone, and dialled`() {
        hand.joins(village.residentCode(), "老倪")
        hand.taps("打电话")
        hand.sees("请问网格长")
        hand.taps("存下来")
        hand.sees("请填写电话号码")
        hand.types("电话号码", "0572-301 2345")
        hand.taps("存下来")
        hand.taps("拨打 0572-3012345")
        hand.taps("返回")
        hand.taps("打电话")
        hand.taps("拨打 0572-3012345")
        assertEquals(listOf("0572-3012345", "0572-3012345"), handset.studio.dialled)
    }
}
