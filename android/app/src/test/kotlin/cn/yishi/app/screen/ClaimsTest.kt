package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.core.MemberId
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedForm
import cn.yishi.core.Page
import cn.yishi.core.PersonCardForm
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Whose what was entered for somebody turns out to be. */
@RunWith(RobolectricTestRunner::class)
class ClaimsTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }
    private val space get() = village.space

    private fun isHere(code: String, name: String, office: Boolean = true) {
        hand.joins(code, name)
        if (office) hand.taps("继续")
        hand.sees(name)
        handset.synced()
    }

    /** Registered by the founder, with a need entered for them. */
    private fun registered(name: String): MemberId = runBlocking {
        val person = village.founder.registerPerson(space, village.grid, name, PersonCardForm(null, null, null, null))
        village.founder.logNeed(space, NeedForm(person, village.grid, NeedChannel.VISIT, NeedCategory.ENVIRONMENT, "晒场停满了车"))
        handset.synced()
        person
    }

    private fun needsOf(member: MemberId) = runBlocking { village.founder.needs(space, NeedFilter(by = member), Page(0u, 10u)).rows }

    // R: X7
    @Test
    fun `somebody says that it was them, and waits for the grid leader`() {
        isHere(village.residentCode(), "老倪", office = false)
        hand.taps("我说过的")
        hand.taps("那是我说的")
        hand.taps("请网格长看一看")
        hand.sees("请点一下是哪个网格。")
        hand.taps("一网格")
        hand.types("什么时候、跟谁、说过什么", "去年秋天跟小满说过晒场的事")
        hand.taps("返回")
        hand.taps("那是我说的")
        hand.sees("去年秋天跟小满说过晒场的事")
        hand.taps("请网格长看一看")
        hand.sees("等一网格的网格长确认")
        compose.becomes("老倪") {
            handset.synced()
            village.founder.claims(space).singleOrNull()?.name
        }
    }

    // R: X7
    @Test
    fun `the grid leader looks up who it was and confirms, after reading it back`() {
        isHere(village.leaderCode(), "陆小满")
        registered("倪大爷")
        val member = asks()
        hand.taps("等我办的")
        hand.taps("老倪申请认领以前代录的诉求")
        hand.sees("去年秋天跟小满说过晒场的事")
        hand.taps("找登记的是谁")
        hand.taps("倪大爷")
        hand.sees("登记的 倪大爷 就是 老倪 本人")
        hand.taps("对，就这样办")
        hand.sees("没有等着认领的")
        compose.becomes(true) {
            handset.synced()
            village.founder.needs(space, NeedFilter(), Page(0u, 10u)).rows.single().claimed
        }
        assertEquals(0, runBlocking { village.founder.claims(space) }.count { it.member == member })
    }

    @Test
    fun `the grid leader declines with a reason`() {
        isHere(village.leaderCode(), "陆小满")
        registered("倪大爷")
        asks()
        hand.taps("等我办的")
        hand.taps("老倪申请认领以前代录的诉求")
        hand.taps("不是这个人")
        hand.types("为什么不是", "登记的是另一位")
        hand.taps("不是这个人")
        hand.sees("没有等着认领的")
    }

    /** A resident on a phone of their own asks. */
    private fun asks(): MemberId = runBlocking {
        val phone = village.phone("resident")
        val member = phone.join(village.residentCode(), "老倪").member
        phone.sync(null, null)
        phone.askClaim(space, village.grid, "去年秋天跟小满说过晒场的事")
        phone.sync(null, null)
        handset.synced()
        member
    }

    // R: X7
    @Test
    fun `a first phone makes whoever was registered without one themselves, with all that was entered for them`() {
        isHere(village.leaderCode(), "陆小满")
        val person = registered("倪大爷")
        hand.taps("村里的人")
        hand.taps("倪大爷")
        hand.taps("请本人用自己的手机加入")
        hand.sees("只能用一次")
        hand.taps("做一张邀请码")
        hand.sees("YISHI1")
        hand.taps("打印")
        compose.becomes(1) { handset.studio.printed.size }
        val code = handset.studio.printed.single().lines.last().filterNot(Char::isWhitespace)
        handset.synced()
        val joined = runBlocking {
            val phone = village.phone("first")
            phone.join(code, "倪大爷").also { phone.sync(null, null) }
        }
        assertEquals(person, joined.member)
        assertEquals(1, needsOf(person).size)
    }
}
