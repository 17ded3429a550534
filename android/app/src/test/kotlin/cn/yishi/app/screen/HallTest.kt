package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.HallVillage
import cn.yishi.app.support.Hand
import cn.yishi.app.support.becomes
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.app.support.namesTask
import cn.yishi.app.support.tapsOneOf
import cn.yishi.app.support.whoseTurn
import cn.yishi.app.support.writesName
import cn.yishi.core.App
import cn.yishi.core.Page
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** A sitting in a hall without a network: one phone keeps the record for everybody, and goes around to be signed. */
@RunWith(RobolectricTestRunner::class)
class HallTest {
    private val village = HallVillage()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val app: App get() = coreOf(compose.activity)

    private fun isLeaderWithoutNetwork() {
        hand.joins(village.leaderCode, "陆小满")
        hand.taps("继续")
        hand.sees("桑渚村")
        runBlocking { app.sync(null, null) }
        app.setAirplane(true)
    }

    private fun opensSitting() {
        hand.taps("村里的事")
        hand.taps(HallVillage.TITLE)
        hand.taps("会议和文书")
        hand.taps("网格协商，第 1 轮")
        hand.sees("主持人还没有签到")
    }

    private fun begins() {
        hand.taps("签到")
        hand.taps("我自己")
        HallVillage.PARTIES.forEach(hand::taps)
        hand.taps("记下签到（4 人）")
        hand.taps("开始开会")
        hand.sees("开始以后不能再退回")
        hand.taps("是的")
        hand.sees("进行中")
    }

    private fun talks() {
        hand.taps("记发言")
        hand.taps("老倪")
        hand.types("说了什么", "收粮那几天要让出来。")
        hand.taps("记下")
        hand.sees("老倪：收粮那几天要让出来。")
        hand.taps("各方的态度")
        compose.tapsOneOf("同意", 0)
        compose.tapsOneOf("还行", 1)
        compose.tapsOneOf("有想法", 2)
        hand.types("王秀英 的理由", "路口太窄")
        hand.taps("记下")
        hand.taps("记好了")
    }

    private fun ends() {
        hand.taps("会议结束")
        hand.taps("是的")
        hand.sees("还有议程没有记下结果")
        hand.taps("记结果")
        hand.types("这一项的结果", "收粮日晒粮，其余晚上停车。")
        hand.taps("记下")
        hand.sees("结果：收粮日晒粮")
        hand.taps("会议结束")
        hand.taps("是的")
    }

    /** The other one who keeps the record signs it before anything comes of it, and may be interrupted. */
    private fun signsRecord() {
        hand.sees("会议记录还没签：${HallVillage.RECORDER}")
        assertEquals(0, hand.reads("达成共识"))
        hand.taps("请${HallVillage.RECORDER}签会议记录")
        hand.sees("收粮日晒粮，其余晚上停车。")
        hand.taps("签好了")
        hand.sees("请先用手指写上名字。")
        compose.writesName(HallVillage.RECORDER)
        hand.taps("返回")
        hand.taps("请${HallVillage.RECORDER}签会议记录")
        hand.sees("擦掉重写")
        hand.taps("签好了")
        hand.sees("签名凭据：${HallVillage.RECORDER}")
    }

    private fun agrees() {
        hand.taps("达成共识")
        hand.taps("是的")
        hand.sees("有不同意见：王秀英")
    }

    /** Whoever may sign only on a device of their own or on paper signs on paper, and that is photographed. */
    private fun signsOnPaper(name: String) {
        hand.sees("请 $name 签名")
        hand.taps("签好了")
        hand.sees("请先拍下纸上的签名")
        hand.taps("拍纸上的签名")
        hand.sees("纸上写的日子")
        hand.taps("签好了")
    }

    private fun signs() {
        hand.taps("写纪要，请大家签")
        hand.sees("收粮日晒粮，其余晚上停车。")
        hand.taps("请大家签字")
        hand.sees("纪要里还没有落实事项")
        hand.namesTask("划线、立牌", "老倪")
        hand.taps("请大家签字")
        signsOnPaper(HallVillage.RECORDER)
        val left = HallVillage.PARTIES.take(2).toMutableList()
        while (left.isNotEmpty()) {
            val name = compose.whoseTurn(left)
            compose.writesName(name)
            hand.taps("签好了")
            left.remove(name)
        }
        signsOnPaper("钱守义")
        hand.sees("轮到您签字")
        hand.taps("看过了，签字")
        hand.sees("都签齐了")
    }

    /** What the minutes name is done as they say. */
    private fun beginsWork() {
        hand.taps("看这份文书")
        hand.taps("开始办")
        hand.sees("按签好的纪要办，人和日子不改。")
        hand.sees("1. 划线、立牌")
        assertEquals(0, hand.reads("办什么"))
        hand.taps("公开栏")
        hand.taps("应用")
        hand.taps("就这样开始办")
        hand.sees("已签齐")
    }

    private suspend fun stands(): String =
        app.spaces().single().space.let { app.topics(it, Page(0u, 10u)).rows.single().state.code }

    // R: X-01
    @Test
    fun `a sitting goes from the roll to work under way on one phone without a network, and goes up unchanged`() {
        isLeaderWithoutNetwork()
        opensSitting()
        begins()
        talks()
        ends()
        signsRecord()
        agrees()
        signs()
        beginsWork()
        compose.becomes("Implementing") { stands() }
        app.setAirplane(false)
        val report = runBlocking { app.sync(null, null) }
        assertEquals(0uL, report.refused)
        assertTrue(village.minutesAtChair().getBoolean("sealed"))
    }

    @Test
    fun `what is being taken down is there again after the form was left`() {
        isLeaderWithoutNetwork()
        opensSitting()
        begins()
        hand.taps("记发言")
        hand.taps("罗建军")
        hand.types("说了什么", "上中班回来晚")
        hand.taps("返回")
        hand.taps("记发言")
        hand.sees("上中班回来晚")
        hand.taps("记下")
        hand.sees("罗建军：上中班回来晚")
    }
}
