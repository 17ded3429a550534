package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.HallVillage
import cn.yishi.app.support.Hand
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.app.support.namesTask
import cn.yishi.core.App
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Minutes that two write, the moderator on this phone and the chair elsewhere, and what is signed of them. */
@RunWith(RobolectricTestRunner::class)
class MinutesTest {
    private val village = HallVillage()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val app: App get() = coreOf(compose.activity)

    private fun syncs() = runBlocking { app.sync(null, null) }

    /** What both have is at both. */
    private fun bothSync() {
        syncs()
        village.chairSyncs()
        syncs()
    }

    /** The moderator writes along, and is at the sitting's page. */
    private fun isAtSitting() {
        village.moderatorWritesAlong()
        village.beginsWith("老倪")
        hand.joins(village.leaderCode, "陆小满")
        hand.taps("继续")
        hand.sees("桑渚村")
        bothSync()
        hand.taps("村里的事")
        hand.taps(HallVillage.TITLE)
        hand.taps("会议和文书")
        hand.taps("网格协商，第 1 轮")
        hand.sees("进行中")
    }

    private fun writes(text: String) {
        hand.types("纪要", text)
        hand.taps("存下来")
        hand.sees("稿子已存手机")
    }

    // R: X-02
    @Test
    fun `two write the minutes without a network, and what both wrote stands`() {
        isAtSitting()
        hand.taps("一起写纪要")
        hand.taps("先放上会上记下的")
        hand.sees("# 会议")
        writes("# 议定事项\n白天晒粮。\n# 分工\n")
        bothSync()
        app.setAirplane(true)
        writes("# 议定事项\n白天晒粮，晚上停车。\n# 分工\n")
        village.chairWrites("# 议定事项\n白天晒粮。\n# 分工\n划线由网格办。\n")
        app.setAirplane(false)
        bothSync()
        hand.sees("划线由网格办。")
        hand.sees("晚上停车")
        val there = village.chairReads()
        assertTrue(there, "晚上停车" in there && "划线由网格办。" in there)
        hand.taps("以前的稿子")
        hand.sees("沈柏年")
    }

    @Test
    fun `what is signed begins with what was written together, and not while words of two are mixed in it`() {
        isAtSitting()
        hand.taps("一起写纪要")
        writes("白天晒粮，停十二辆车。")
        bothSync()
        writes("白天晒粮，停十四辆车。")
        village.chairWrites("白天晒粮，停十六辆车。")
        bothSync()
        hand.sees("两人同时改过这里")
        village.ends()
        syncs()
        hand.taps("返回")
        hand.taps("写纪要，请大家签")
        hand.taps("去定下来")
        hand.taps("用 沈柏年 写的")
        hand.seesNoMore("两人同时改过这里")
        hand.taps("返回")
        hand.sees("先放上了大家一起写的")
        hand.sees("停十六辆车")
        hand.namesTask("划线、立牌", "老倪")
        hand.taps("请大家签字")
        hand.sees("请 ${HallVillage.RECORDER} 签名")
        hand.taps("返回")
        hand.sees("停十六辆车")
        hand.sees("老倪负责")
        hand.sees("为止。")
    }
}
