package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.nav.JoinLink
import cn.yishi.app.support.Hand
import cn.yishi.app.support.TestApplication
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.core.InviteGrant
import cn.yishi.core.Page
import cn.yishi.core.PersonCardForm
import cn.yishi.core.Post
import cn.yishi.core.Role
import cn.yishi.core.qr
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
        // What the founder's phone has opened for this one.
        coreOf(compose.activity).sync(null, null)
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
        compose.becomes("accepted") {
            coreOf(compose.activity).sync(null, null)
            coreOf(compose.activity).outbox(village.space, Page(0u, 1u)).rows.first().state.name.lowercase()
        }
    }

    @Test
    fun `an invitation goes onto paper with the same hand as a slip, and its code opens the app`() {
        isCommittee()
        synced()
        hand.taps("村里的人")
        hand.taps("邀请人加入")
        hand.taps("做一张邀请码")
        hand.taps("打印")
        val studio = (compose.activity.application as TestApplication).studio
        compose.becomes(1) { studio.printed.size }
        val sheet = studio.printed.single()
        assertEquals("桑渚村 邀请码", sheet.lines.first())
        val code = sheet.lines.last().filterNot(Char::isWhitespace)
        assertEquals(qr(JoinLink.of(code)), sheet.qr)
        synced()
        runBlocking {
            val household = village.phone("household")
            household.join(code, "老倪")
            household.sync(null, null)
            assertEquals("桑渚村", household.spaces().single().name)
        }
        studio.printerWorks = false
        hand.taps("打印")
        hand.sees("打印")
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
    fun `an office is given to somebody who is here, read back first, and waits for the second signature`() {
        isCommittee()
        val joined = runBlocking {
            val resident = village.phone("resident")
            val joined = resident.join(village.residentCode(), "老倪")
            resident.sync(null, null)
            joined
        }
        synced()
        hand.taps("村里的人")
        hand.taps("老倪")
        hand.taps("给一个职务")
        hand.taps("继续")
        hand.sees("请点一下是什么职务")
        hand.taps("网格长")
        hand.taps("一网格")
        hand.taps("继续")
        hand.sees("请 老倪 担任 一网格 网格长")
        hand.taps("对，就这样办")
        hand.sees("另一名委员确认以后算数")
        synced()
        runBlocking {
            val change = village.founder.pendingChanges(village.space).single { !it.mine }
            village.founder.confirm(village.space, change.entry)
            village.founder.sync(null, null)
            assertEquals("GridLeader", village.founder.member(village.space, joined.member).posts.single().code)
        }
    }

    @Test
    fun `what is sealed about somebody without a phone is opened by who may, and put away again`() {
        isLeader()
        synced()
        val card = PersonCardForm(name = "王桂英", phone = "13900000000", address = "三组 12 号", note = null)
        runBlocking { coreOf(compose.activity).registerPerson(village.space, village.grid, null, card) }
        hand.taps("村里的人")
        hand.taps("王*")
        hand.seesNoMore("王桂英")
        hand.taps("看登记的信息")
        hand.sees("王桂英")
        hand.sees("三组 12 号")
        hand.taps("收起来")
        hand.seesNoMore("王桂英")
    }

    @Test
    fun `where nothing counts against the rules the page says so`() {
        isCommittee()
        synced()
        hand.taps("村里的人")
        hand.taps("按规定有疑问的记录")
        hand.sees("没有这样的记录")
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
