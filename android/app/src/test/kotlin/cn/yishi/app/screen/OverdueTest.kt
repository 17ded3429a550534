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

/** Minutes that nobody has signed for longer than they may lie. */
@RunWith(RobolectricTestRunner::class)
class OverdueTest {
    private val village = HallVillage(ago = 5)
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    @Test
    fun `whoever still has to sign is told on the list and on the paper that its day is over`() {
        village.beginsWith(HallVillage.PARTIES.first())
        village.ends()
        village.minutesLie()
        village.isToday()
        hand.joins(village.leaderCode, "陆小满")
        hand.taps("继续")
        hand.sees("桑渚村")
        runBlocking { coreOf(compose.activity).sync(null, null) }
        hand.taps("等我办的")
        hand.sees("过了期限")
        hand.taps("请您签：纪要")
        hand.sees("日子过了，还没签齐。")
        hand.sees("1. 划线")
    }
}
