package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedRow
import cn.yishi.core.Page
import cn.yishi.core.PersonCardForm
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Children are heard; somebody of age speaks for the small ones. */
@RunWith(RobolectricTestRunner::class)
class MinorsTest {
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

    private fun isLeaderAmongNeighbours() {
        isHere(village.leaderCode(), "陆小满")
        runBlocking { village.founder.registerPerson(space, village.grid, "王秀英", PersonCardForm(null, null, null, null)) }
        handset.synced()
    }

    private fun registersChild() {
        hand.taps("记一条")
        hand.taps("找别的人")
        hand.types("姓名或拼音首字母", "丁小宝")
        hand.taps("不在名单里，新登记")
        hand.taps("未满十四周岁")
        hand.taps("就是这样")
        hand.sees("请点一下监护人是谁")
        hand.taps("王秀英")
        hand.taps("当面同意了")
        hand.taps("就是这样")
    }

    private fun saves() {
        hand.taps("存下来")
        hand.sees("已存手机")
        compose.tenSecondsPass()
    }

    private fun atCommittee(count: Int): List<NeedRow> {
        var rows = emptyList<NeedRow>()
        compose.becomes(count) {
            handset.synced()
            rows = village.founder.needs(space, NeedFilter(), Page(0u, 10u)).rows
            rows.size
        }
        return rows
    }

    @Test
    fun `a small child is registered with a guardian, who is asked again each time`() {
        isLeaderAmongNeighbours()
        registersChild()
        hand.taps("路灯不亮")
        saves()
        val child = atCommittee(1).single().by
        val known = runBlocking { village.founder.member(space, child) }
        assertEquals("under14" to true, known.age?.code to known.heardOnly)
        val card = runBlocking { village.founder.openPerson(space, child) }
        assertEquals(true, card.note?.contains("监护人同意"))
        hand.taps("记一条")
        hand.taps("丁*")
        hand.sees("问过监护人 王秀英，同意这样记")
        hand.taps("路面坏了")
        hand.taps("存下来")
        hand.sees("请先问监护人")
        hand.taps("问过监护人 王秀英，同意这样记")
        saves()
        assertEquals(2, atCommittee(2).count { it.by == child })
    }

    @Test
    fun `a member is noted as a minor after it was read back, and once of age is on rolls again`() {
        isHere(village.committeeCode(), "姚芳英")
        val joined = runBlocking {
            val phone = village.phone("young")
            phone.join(village.residentCode(), "小倪").also { phone.sync(null, null) }
        }
        handset.synced()
        hand.taps("村里的人")
        hand.taps("小倪")
        hand.taps("记为未成年，只听取意见")
        hand.sees("不签字，不在名单上")
        hand.taps("对，就这样办")
        hand.sees("只听取意见，不在签字和表决的名单上")
        compose.becomes(true) {
            handset.synced()
            village.founder.member(space, joined.member).heardOnly
        }
        hand.taps("已成年，恢复")
        hand.taps("对，就这样办")
        hand.seesNoMore("只听取意见，不在签字")
    }
}
