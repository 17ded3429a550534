package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.HallVillage
import cn.yishi.app.support.Hand
import cn.yishi.app.support.becomes
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.core.App
import cn.yishi.core.SessionView
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** A hearing: people speak in turn, and it does not end before each opinion has its answer. */
@RunWith(RobolectricTestRunner::class)
class HearingTest {
    private val village = HallVillage(HallVillage.Held.Hearing)
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val app: App get() = coreOf(compose.activity)

    /** Where it is held, and which it is. */
    private val sitting by lazy {
        runBlocking { app.spaces().single().space.let { space -> space to app.sessions(space, null).single().id } }
    }

    private suspend fun App.hearing(): SessionView = session(sitting.first, sitting.second)

    private fun joinsAs(code: String, name: String) {
        hand.joins(code, name)
        hand.taps("继续")
        hand.sees("桑渚村")
        runBlocking { app.sync(null, null) }
    }

    private fun opensHearing() {
        hand.taps("村里的事")
        hand.taps(HallVillage.TITLE)
        hand.taps("会议和文书")
        hand.taps("民主听证会，第 1 轮")
    }

    private fun begins() {
        joinsAs(village.leaderCode, "陆小满")
        opensHearing()
        hand.taps("签到")
        hand.taps("我自己")
        HallVillage.PARTIES.forEach(hand::taps)
        hand.taps("记下签到（4 人）")
        hand.taps("开始开会")
        hand.taps("是的")
        hand.sees("现在没有人等着发言")
    }

    private fun waits(name: String) {
        hand.taps("替${name}排队")
        hand.sees("请${name}发言")
    }

    private fun called(name: String, words: String) {
        hand.taps("请${name}发言")
        hand.types("说了什么", words)
        hand.taps("记下")
        hand.sees("$name：$words")
        hand.seesNoMore("请${name}发言")
    }

    private fun keeps(what: String) {
        hand.taps("另外要记的")
        hand.taps(what)
        assertEquals(0, hand.reads("对每条意见的回应"))
        hand.types("内容", "议过了，照记录。")
        hand.taps("记下")
        hand.sees("意见回应")
    }

    private fun closes() {
        hand.taps("会议结束")
        hand.taps("是的")
    }

    private fun answers(name: String, uptake: String, why: String) {
        hand.taps("回应${name}的意见")
        hand.taps("记下回应")
        hand.sees("请点一下采纳不采纳")
        hand.taps(uptake)
        hand.types("为什么", why)
        hand.taps("返回")
        hand.taps("回应${name}的意见")
        hand.sees(why)
        hand.taps("记下回应")
        hand.sees("$uptake：$why")
    }

    // R: F3-06
    @Test
    fun `a hearing ends only after each opinion has its answer`() {
        begins()
        waits("老倪")
        called("老倪", "收粮那几天要让出来。")
        waits("罗建军")
        called("罗建军", "我上中班，回来晚。")
        hand.taps("记结果")
        hand.types("这一项的结果", "收粮日晒粮，其余晚上停车。")
        hand.taps("记下")
        listOf("必要性论证", "可行性论证", "两个以上方案").forEach(::keeps)
        answers("老倪", "采纳", "收粮日只晒粮。")
        closes()
        hand.sees("还有听证代表的意见没有回应")
        assertEquals("Open", runBlocking { app.hearing() }.state.code)
        hand.taps("去逐条回应")
        hand.sees("待回应")
        answers("罗建军", "部分采纳", "先留4个车位。")
        closes()
        hand.sees("已结束")
        val hearing = runBlocking { app.hearing() }
        assertEquals(listOf("adopted", "partly"), hearing.opinions.map { it.uptake?.code })
        assertEquals("Closed", hearing.state.code)
    }

    // R: F2-05
    @Test
    fun `whoever has not spoken yet is called first, and who waits no longer is out of the line`() {
        begins()
        waits("老倪")
        called("老倪", "收粮那几天要让出来。")
        waits("老倪")
        waits("罗建军")
        assertEquals(listOf("罗建军", "老倪"), runBlocking { app.hearing() }.turns.map { it.name })
        hand.sees("已经发过言")
        hand.taps("老倪不等了")
        hand.seesNoMore("请老倪发言")
        called("罗建军", "我上中班，回来晚。")
        hand.sees("现在没有人等着发言")
    }

    // R: F2-05
    @Test
    fun `a party asks for a turn on its own phone, sees how many are before it, and waits no longer`() {
        village.beginsWith(waiting = "罗建军")
        joinsAs(village.chairCode(), "沈柏年")
        opensHearing()
        hand.taps("我到了")
        hand.taps("我要发言")
        hand.sees("前面还有 1 人")
        compose.becomes(listOf(false, true)) { app.hearing().turns.map { it.isMe } }
        hand.taps("不等了")
        hand.seesNoMore("您在等发言")
        hand.sees("我要发言")
    }
}
