package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedRow
import cn.yishi.core.Page
import cn.yishi.core.PersonCardForm
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class LogNeedTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    private fun isLeader() {
        hand.joins(village.leaderCode(), "陆小满")
        hand.taps("继续")
        hand.sees("一网格 网格长")
    }

    private fun isResident() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
    }

    private fun saves() {
        hand.taps("存下来")
        hand.sees("已存手机")
    }

    /** What the committee has, once ten seconds have passed and everybody has synced. */
    private fun atCommittee(count: Int): List<NeedRow> {
        compose.tenSecondsPass()
        var rows = emptyList<NeedRow>()
        compose.becomes(count) {
            village.founder.sync(null, null)
            rows = village.founder.needs(village.space, NeedFilter(), Page(0u, 10u)).rows
            rows.size
        }
        return rows
    }

    // R: F1-06 3.1
    @Test
    fun `a grid leader logs a need at the door with four taps`() {
        runBlocking {
            village.founder.registerPerson(village.space, village.grid, "王秀英", PersonCardForm(null, null, null, null))
            village.founder.sync(null, null)
        }
        isLeader()
        val before = hand.taps
        hand.taps("记一条")
        hand.taps("王秀英")
        hand.taps("路灯不亮")
        saves()
        assertEquals(4, hand.taps - before)
        val need = atCommittee(1).single()
        assertEquals("路灯不亮" to "王秀英", need.text to need.byName)
    }

    @Test
    fun `a resident's words arrive at the committee as they were said`() {
        isResident()
        hand.taps("我要说")
        hand.types("什么事", "晒场停满了车，稻谷没处晒")
        hand.taps("环境")
        hand.taps("一网格")
        saves()
        val need = atCommittee(1).single()
        assertEquals("晒场停满了车，稻谷没处晒", need.text)
        assertEquals("ENV", need.category.code)
        assertEquals("老倪", need.byName)
        assertEquals("app", need.channel.code)
    }

    @Test
    fun `what is missing is said in one sentence and nothing is lost`() {
        isResident()
        hand.taps("我要说")
        hand.types("什么事", "桥栏杆松了")
        hand.taps("存下来")
        hand.sees("请点一下是哪一类")
        hand.taps("平安")
        hand.seesNoMore("请点一下是哪一类")
        hand.taps("存下来")
        hand.sees("请点一下是哪个网格")
        hand.sees("桥栏杆松了")
    }

    @Test
    fun `what was begun is there again, and gone once it is saved`() {
        isResident()
        hand.taps("我要说")
        hand.types("什么事", "桥栏杆松了")
        hand.taps("返回")
        hand.taps("我要说")
        hand.sees("桥栏杆松了")
        hand.taps("平安")
        hand.taps("二网格")
        saves()
        hand.taps("我要说")
        hand.sees("照原话写")
    }

    // R: 3.1
    @Test
    fun `for ten seconds a need can be taken back and its words come back`() {
        isResident()
        hand.taps("我要说")
        hand.types("什么事", "说错了")
        hand.taps("文明")
        hand.taps("一网格")
        hand.taps("存下来")
        hand.taps("撤回")
        hand.seesNoMore("撤回")
        compose.becomes(true) { coreOf(compose.activity).form(village.space, "need")?.json.orEmpty().contains("说错了") }
        hand.taps("我要说")
        hand.sees("说错了")
    }

    @Test
    fun `a person found by the initials of their name is the one who spoke`() {
        runBlocking {
            village.founder.registerPerson(village.space, village.grid, "王秀英", PersonCardForm(null, null, null, null))
            village.founder.sync(null, null)
        }
        isLeader()
        hand.taps("记一条")
        hand.taps("找别的人")
        hand.types("姓名或拼音首字母", "wxy")
        hand.taps("王秀英")
        hand.taps("路面坏了")
        saves()
        val need = atCommittee(1).single()
        assertEquals("王秀英", need.byName)
        assertEquals("陆小满", need.enteredByName)
        assertEquals("visit", need.channel.code)
    }

    @Test
    fun `somebody who is not on the list is put on it`() {
        isLeader()
        hand.taps("记一条")
        hand.taps("找别的人")
        hand.types("姓名或拼音首字母", "丁春妹")
        hand.taps("不在名单里，新登记")
        hand.types("电话（可不填，加密存放）", "13905720000")
        hand.taps("就是这样")
        hand.sees("请先问本人")
        hand.taps("当面同意了")
        hand.taps("就是这样")
        hand.taps("老人吃饭不方便")
        saves()
        val need = atCommittee(1).single()
        assertEquals("丁*", need.byName)
        val card = runBlocking { village.founder.openPerson(village.space, need.by) }
        assertEquals("丁春妹" to "13905720000", card.name to card.phone)
        assertTrue(card.note!!.contains("本人同意") && card.note!!.contains("陆小满"))
        hand.taps("记一条")
        hand.sees("丁*")
    }

    @Test
    fun `who does not agree is not put on the list, and that is said`() {
        isLeader()
        hand.taps("记一条")
        hand.taps("找别的人")
        hand.types("姓名或拼音首字母", "丁春妹")
        hand.taps("不在名单里，新登记")
        hand.taps("不同意")
        hand.taps("就是这样")
        hand.sees("本人不同意，就不登记")
        hand.taps("返回")
        hand.types("姓名或拼音首字母", "dcm")
        hand.seesNoMore("丁*")
    }

    // R: F1-07
    @Test
    fun `something alike nearby is shown, passed with one tap, and is in nobody's way`() {
        isLeader()
        hand.taps("记一条")
        hand.taps("路灯不亮")
        saves()
        hand.taps("记一条")
        hand.types("什么事", "村口的路灯又不亮了")
        hand.sees("附近有差不多的")
        hand.taps("照样记")
        hand.seesNoMore("附近有差不多的")
        hand.taps("平安")
        saves()
        assertEquals(2, atCommittee(2).size)
    }

    // R: 3.1
    @Test
    fun `offline it is saved on the phone and says so, and goes up by itself when the hub is back`() {
        isResident()
        village.hub.stop()
        hand.taps("我要说")
        hand.types("什么事", "路灯坏了")
        hand.taps("物业")
        hand.taps("一网格")
        saves()
        compose.tenSecondsPass()
        hand.sees("现在没有网，未上传 1 条")
        hand.taps("我说过的")
        hand.sees("路灯坏了")
        hand.sees("已存手机")
        village.hub.restart()
        hand.taps("返回")
        hand.taps("现在上传")
        hand.sees("都已上传")
        hand.taps("我说过的")
        hand.sees("已受理")
        assertTrue(atCommittee(1).isNotEmpty())
    }
}
