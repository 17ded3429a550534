package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.HallVillage
import cn.yishi.app.support.Hand
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** A sitting that left something open, and the one after it. */
@RunWith(RobolectricTestRunner::class)
class SecondRoundTest {
    private val village = HallVillage()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    private fun synced() = runBlocking { coreOf(compose.activity).sync(null, null) }

    /** On the page of the topic's sittings, after the first one. */
    private fun isChairAfterFirst() {
        village.beginsWith(HallVillage.PARTIES.first())
        village.closes()
        hand.joins(village.chairCode(), "沈柏年")
        hand.taps("继续")
        hand.sees("桑渚村")
        synced()
        hand.taps("村里的事")
        hand.taps(HallVillage.TITLE)
        hand.taps("会议和文书")
    }

    @Test
    fun `what a round left open stands on the topic, over the next plan and on the next sitting`() {
        isChairAfterFirst()
        hand.taps("网格协商，第 1 轮")
        hand.taps("再协商一轮")
        hand.types("还没谈拢的是什么", OPEN)
        hand.taps("再协商一轮")
        hand.sees("这一轮没谈拢的")
        hand.sees(OPEN)
        hand.taps("返回")
        hand.taps("拟协商方案")
        hand.sees("上一轮没谈拢的")
        hand.sees(OPEN)
        hand.taps("返回")
        hand.seesNoMore(OPEN)
        hand.taps("返回")
        hand.sees("上一轮没谈拢的")
        hand.sees("还没有协商方案，请两委成员或会议的召集人拟一份")
        synced()
        village.tellsAgain()
        synced()
        hand.taps("会议和文书")
        hand.taps("网格协商，第 2 轮")
        hand.sees("上一轮没谈拢的")
        hand.sees(OPEN)
        hand.seesNoMore("这一轮没谈拢的")
    }

    private companion object {
        const val OPEN = "东侧车位怎么分"
    }
}
