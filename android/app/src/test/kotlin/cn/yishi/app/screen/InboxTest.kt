package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.asksToSign
import cn.yishi.app.support.becomes
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.core.Page
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class InboxTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    private fun isResident() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
    }

    private fun isCommittee() {
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.sees("姚芳英")
    }

    private fun synced() = runBlocking {
        village.founder.sync(null, null)
        coreOf(compose.activity).sync(null, null)
        village.founder.sync(null, null)
    }

    /** On the list of news, with one row in it. */
    private fun opensNews() {
        isCommittee()
        synced()
        village.asksToSign(TITLE, coreOf(compose.activity))
        hand.sees("条新的")
        hand.taps("消息")
        hand.sees(TITLE)
    }

    private fun nothingIsNew() = compose.becomes(0uL) { coreOf(compose.activity).spaceRow(village.space).news }

    @Test
    fun `what happened is counted at home, read with one tap more, and counted no more`() {
        opensNews()
        hand.taps("都看过了")
        hand.seesNoMore("都看过了")
        nothingIsNew()
    }

    @Test
    fun `what was opened counts as read`() {
        opensNews()
        hand.taps(TITLE)
        hand.sees("早上7点前把车开走。")
        nothingIsNew()
        hand.taps("返回")
        hand.seesNoMore("都看过了")
    }

    @Test
    fun `nothing happened yet says what will be here`() {
        isResident()
        hand.taps("消息")
        hand.sees("您说的事有了回音，会在这里")
    }

    @Test
    fun `a final text to sign is two taps from home`() {
        isCommittee()
        synced()
        village.asksToSign(TITLE, coreOf(compose.activity))
        val before = hand.taps
        hand.taps("等我办的")
        hand.taps("签第 1 轮定稿")
        assertEquals(2, hand.taps - before)
        hand.taps("签字，定下这份稿")
        hand.taps("看过了，签字")
        hand.sees("已签：姚芳英")
        compose.becomes(0uL) { coreOf(compose.activity).todo(village.space, Page(0u, 10u)).total }
    }

    private companion object {
        const val TITLE = "晒场和停车"
    }
}
