package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.coreOf
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
class SpacesTest {
    private val village = Village()
    private val other = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(other).around(compose)
    private val hand by lazy { Hand(compose) }

    @Test
    fun `whoever is in two villages sees what waits in each and goes from one to the other`() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
        val code = other.leaderCode()
        runBlocking { coreOf(compose.activity).join(code, "倪师傅") }
        hand.taps("我的村（社区）")
        hand.sees("倪师傅")
        hand.sees("未上传 1 条")
        hand.sees("现在看的")
        runBlocking { coreOf(compose.activity).sync(null, null) }
        hand.sees("倪师傅 · 一网格 网格长")
        other.hub.stop()
        runBlocking {
            val form = NeedForm(null, other.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, "路灯坏了")
            coreOf(compose.activity).logNeed(other.space, form)
        }
        hand.sees("未上传 1 条")
        hand.taps("倪师傅")
        hand.sees("记一条")
        assertEquals(other.space, runBlocking { coreOf(compose.activity).settings() }.space)
    }
}
