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

/** Whoever brings the notice of a sitting takes down how each party was told. */
@RunWith(RobolectricTestRunner::class)
class DeliverTest {
    private val village = HallVillage()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val app: App get() = coreOf(compose.activity)

    private suspend fun App.sitting(): SessionView =
        spaces().single().space.let { space -> session(space, sessions(space, null).single().id) }

    /** The moderator, who was called, too, goes there from the news. */
    private fun isLeaderAtSitting() {
        hand.joins(village.leaderCode, "陆小满")
        hand.taps("继续")
        hand.sees("桑渚村")
        runBlocking { app.sync(null, null) }
        hand.taps("消息")
        hand.taps("请您参加协商会议")
        hand.taps("网格协商，第 1 轮")
        hand.sees("还没通知到")
    }

    private fun tells(name: String, how: String) {
        hand.taps("记下${name}的送达")
        hand.taps(how)
        hand.taps("记下送达")
        hand.seesNoMore("记下${name}的送达")
    }

    @Test
    fun `each party is told its own way, and paper wants the slip, which can be looked at`() {
        isLeaderAtSitting()
        app.setAirplane(true)
        tells("罗建军", "电话")
        hand.sees("已通知（电话告知）")
        hand.taps("记下老倪的送达")
        hand.taps("记下送达")
        hand.sees("请点一下是怎么通知到的。")
        hand.taps("书面")
        hand.taps("记下送达")
        hand.sees("书面送达要拍下签收单")
        hand.taps("拍照")
        hand.sees("去掉照片")
        hand.taps("返回")
        hand.taps("记下老倪的送达")
        hand.sees("照片已存手机。")
        hand.taps("记下送达")
        hand.sees("送达凭据：老倪")
        hand.taps("看")
        hand.taps("收起")
        tells("王秀英", "上门")
        hand.seesNoMore("还没通知到")
        compose.becomes(listOf("paper", "phone", "visit")) { app.sitting().parties.map { it.told?.code } }
        app.setAirplane(false)
        assertEquals(0uL, runBlocking { app.sync(null, null) }.refused)
    }
}
