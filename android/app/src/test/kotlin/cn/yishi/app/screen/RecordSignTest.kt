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

/** The record of a sitting that the other one closed is signed on one's own phone. */
@RunWith(RobolectricTestRunner::class)
class RecordSignTest {
    private val village = HallVillage(recorder = HallVillage.CHAIR_NAME)
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    @Test
    fun `the moderator signs the record that the recorder closed, and then says what came of it`() {
        village.beginsWith(HallVillage.PARTIES.first())
        village.chairCloses()
        hand.joins(village.leaderCode, "陆小满")
        hand.taps("继续")
        hand.sees("桑渚村")
        runBlocking { coreOf(compose.activity).sync(null, null) }
        hand.taps("等我办的")
        hand.taps("请您签会议记录")
        hand.sees("会议记录还没签：陆小满")
        assertEquals(0, hand.reads("达成共识"))
        hand.taps("我来签会议记录")
        hand.sees("会议记录签了不能收回")
        hand.taps("是的")
        hand.seesNoMore("会议记录还没签")
        hand.taps("达成共识")
        hand.taps("是的")
        hand.sees("商量的结果")
    }
}
