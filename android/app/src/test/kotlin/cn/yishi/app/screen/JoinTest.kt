package cn.yishi.app.screen

import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.joins
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class JoinTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    @Test
    fun `a resident joins with the household's code and is at home`() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("我要说")
        hand.sees("桑渚村")
        hand.sees("老倪")
    }

    @Test
    fun `a code that is none is told in one sentence and what was typed stays`() {
        hand.joins("YISHI1 ABCD", "老倪")
        hand.sees("这不是有效的邀请码")
        compose.onNode(hasSetTextAction() and hasContentDescription("邀请码")).assertTextContains("YISHI1 ABCD")
    }

    @Test
    fun `without a network one joins all the same and it is done later`() {
        val code = village.residentCode()
        village.hub.stop()
        hand.joins(code, "老倪")
        hand.sees("现在没有网，未上传 1 条")
        village.hub.restart()
        hand.taps("现在上传")
        hand.sees("桑渚村")
        hand.sees("都已上传")
    }

    @Test
    fun `a grid leader compares six digits that the committee sees too`() {
        hand.joins(village.leaderCode(), "陆小满")
        hand.sees("对一下这六个数字")
        hand.taps("继续")
        hand.sees("一网格 网格长")
        val seen = runBlocking {
            village.founder.sync(null, null)
            village.founder.comparisonCodes(village.space).single { it.name == "陆小满" }.code
        }
        assertEquals(6, seen.length)
    }

    @Test
    fun `what was typed is there again after the window was made anew`() {
        hand.joins("YISHI1 ABCD", "老倪")
        hand.sees("这不是有效的邀请码")
        compose.activityRule.scenario.recreate()
        compose.onNode(hasSetTextAction() and hasContentDescription("别人怎么称呼您")).assertTextContains("老倪")
    }
}
