package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.core.InviteGrant
import cn.yishi.core.Post
import cn.yishi.core.Role
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class PeopleTest {
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

    private fun isLeader() {
        hand.joins(village.leaderCode(), "陆小满")
        hand.taps("继续")
        hand.sees("陆小满")
    }

    @Test
    fun `the committee invites a household, and somebody joins with the code`() {
        isCommittee()
        synced()
        hand.taps("村里的人")
        hand.taps("邀请人加入")
        hand.taps("做一张邀请码")
        hand.sees("YISHI1")
        synced()
        val issued = runBlocking { coreOf(compose.activity).outbox(village.space, cn.yishi.core.Page(0u, 1u)).rows.first() }
        assertEquals("accepted", issued.state.name.lowercase())
    }

    @Test
    fun `a grid leader is invited for a grid, and the second signature is asked for`() {
        isCommittee()
        synced()
        hand.taps("村里的人")
        hand.taps("邀请人加入")
        hand.taps("网格长")
        hand.taps("做一张邀请码")
        hand.sees("请点一下是哪个网格")
        hand.taps("一网格")
        hand.taps("做一张邀请码")
        hand.sees("比一比六个数字")
        synced()
        assertTrue(runBlocking { village.founder.pendingChanges(village.space) }.any { !it.mine })
    }

    @Test
    fun `what another member proposed is confirmed with one tap`() {
        isCommittee()
        synced()
        runBlocking { village.founder.invite(village.space, InviteGrant.Post(Post(Role.GRID_LEADER, village.grid))) }
        synced()
        hand.taps("村里的人")
        hand.taps("等人确认的")
        hand.taps("我同意，签字确认")
        hand.sees("没有要确认的")
    }

    @Test
    fun `both sides see the same six digits`() {
        isLeader()
        synced()
        val digits = runBlocking { coreOf(compose.activity).status(village.space) }.comparisonCode!!
        val there = runBlocking { village.founder.comparisonCodes(village.space) }.single { it.name == "陆小满" }.code
        assertEquals(there, digits)
        hand.taps("村里的人")
        hand.taps("陆小满")
        hand.sees(digits.chunked(3).joinToString(" "))
    }

    @Test
    fun `a post is ended after it was read back, and may be left`() {
        isCommittee()
        synced()
        hand.taps("村里的人")
        hand.taps("沈柏年")
        hand.taps("不再担任")
        hand.sees("以前办过的事都还算数")
        hand.taps("不办了")
        hand.taps("不再担任")
        hand.taps("对，就这样办")
        hand.seesNoMore("以前办过的事都还算数")
        assertEquals(1, runBlocking { coreOf(compose.activity).pendingChanges(village.space) }.count { it.mine })
    }

    @Test
    fun `what was put aside is asked of the hub, and without a hub the page says so`() {
        isCommittee()
        synced()
        hand.taps("村里的人")
        hand.taps("先放在一边的")
        hand.sees("没有放在一边的")
        hand.taps("返回")
        village.hub.stop()
        hand.taps("先放在一边的")
        hand.taps("再试一次")
        hand.seesNoMore("没有放在一边的")
    }

    @Test
    fun `a resident sees who is who and has nothing to press`() {
        isResident()
        synced()
        hand.taps("村里的人")
        hand.sees("沈柏年")
        hand.seesNoMore("邀请人加入")
        hand.taps("沈柏年")
        hand.seesNoMore("不再担任")
    }
}
