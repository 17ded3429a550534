package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.HallVillage
import cn.yishi.app.support.Hand
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** After a sitting parties ask that an assembly decides, and a third of them is enough. */
@RunWith(RobolectricTestRunner::class)
class DemandTest {
    private val village = HallVillage()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    private fun isHere(code: String, name: String) {
        hand.joins(code, name)
        hand.taps("继续")
        hand.sees("桑渚村")
        runBlocking { coreOf(compose.activity).sync(null, null) }
    }

    private fun opensSitting() {
        hand.taps("会议和文书")
        hand.taps("网格协商，第 1 轮")
    }

    @Test
    fun `whoever keeps the record takes down for a party that it asks, and there is no further round`() {
        village.beginsWith(ASKS)
        village.closes()
        isHere(village.leaderCode, "陆小满")
        hand.taps("村里的事")
        hand.taps(HallVillage.TITLE)
        opensSitting()
        hand.sees("再协商一轮")
        assertEquals(0, hand.reads("我请求提交会议决定"))
        hand.taps("替 $ASKS 记下请求")
        hand.sees("够三分之一的参与方请求")
        hand.types("为什么要提交会议决定", WHY)
        hand.taps("提出请求")
        hand.sees("$ASKS：$WHY")
        hand.sees("已经够三分之一，不再协商下一轮")
        assertEquals(0, hand.reads("再协商一轮"))
        assertEquals(0, hand.reads("替 $ASKS 记下请求"))
        assertEquals(1, hand.reads("替 罗建军 记下请求"))
    }

    @Test
    fun `the chair finds among what is to be done that enough ask, reads who, and hands the topic over`() {
        village.beginsWith(ASKS)
        village.closes()
        village.asksForAssembly(ASKS, WHY)
        isHere(village.chairCode(), HallVillage.CHAIR_NAME)
        hand.taps("等我办的")
        hand.taps("够三分之一的参与方请求提交会议决定")
        opensSitting()
        hand.sees("$ASKS：$WHY")
        hand.taps("提交会议决定")
        hand.sees("请求提交会议决定的：$ASKS")
        hand.taps("争议较大")
        hand.types("写清楚没谈拢的是什么", "车位给谁用")
        hand.taps("提交会议决定")
        hand.seesNoMore("写清楚没谈拢的是什么")
        hand.taps("返回")
        hand.taps("返回")
        hand.sees("还要提交会议讨论通过")
    }

    private companion object {
        val ASKS = HallVillage.PARTIES.first()
        const val WHY = "车位给谁用谈不拢"
    }
}
