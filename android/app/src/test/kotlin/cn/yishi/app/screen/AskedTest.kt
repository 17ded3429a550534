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

/** A party hears of a hearing on its own phone. */
@RunWith(RobolectricTestRunner::class)
class AskedTest {
    private val village = HallVillage(HallVillage.Held.Hearing)
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    @Test
    fun `a party says once that it has the notice, and has it no more to do`() {
        hand.joins(village.chairCode(), HallVillage.CHAIR_NAME)
        hand.taps("继续")
        hand.sees("桑渚村")
        runBlocking { coreOf(compose.activity).sync(null, null) }
        hand.taps("等我办的")
        hand.taps("请您参加协商会议，收到请确认")
        hand.taps("我收到了")
        hand.sees("已通知（本人在手机上收到）")
        hand.seesNoMore("我收到了")
        hand.sees("我到了")
        hand.taps("返回")
        hand.seesNoMore("收到请确认")
    }
}
