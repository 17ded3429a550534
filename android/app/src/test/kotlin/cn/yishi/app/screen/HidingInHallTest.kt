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

/** Whoever leads a sitting hides a comment on its topic while it is open, and at no other time. */
@RunWith(RobolectricTestRunner::class)
class HidingInHallTest {
    private val village = HallVillage()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    /** On the topic's page, as the grid leader who moderates. */
    private fun readsAsModerator() {
        hand.joins(village.leaderCode, "陆小满")
        hand.taps("继续")
        hand.sees("桑渚村")
        runBlocking { coreOf(compose.activity).sync(null, null) }
        hand.taps("村里的事")
        hand.taps(HallVillage.TITLE)
        hand.sees(SAID)
    }

    @Test
    fun `while the sitting is open its moderator hides a comment with a reason`() {
        village.chairSays(SAID)
        village.beginsWith(HallVillage.PARTIES.first())
        readsAsModerator()
        hand.taps("隐藏这条")
        hand.types("为什么要隐藏", "写了别人家的私事")
        hand.taps("隐藏这条")
        hand.sees("陆小满 隐藏了这条：写了别人家的私事")
    }

    @Test
    fun `before it begins the moderator hides nothing`() {
        village.chairSays(SAID)
        readsAsModerator()
        assertEquals(0, hand.reads("隐藏这条"))
    }

    private companion object {
        const val SAID = "老王家欠了钱"
    }
}
