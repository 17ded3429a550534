package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.lifecycle.Lifecycle
import androidx.test.core.app.ActivityScenario
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.TestApplication
import cn.yishi.app.support.Village
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.app.support.talksAbout
import cn.yishi.core.Page
import cn.yishi.core.SendState
import cn.yishi.core.Side
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class OutboxTest {
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

    @Test
    fun `off the network what is written waits on the phone, and goes up when one is back`() {
        val topic = village.talksAbout("晒场和停车")
        isResident()
        hand.taps("上传情况")
        hand.taps("先不连网")
        hand.sees("您选了先不连网")
        runBlocking { coreOf(compose.activity).addComment(village.space, topic, 1u, Side.FOR, "早点定下来") }
        hand.sees("早点定下来")
        hand.sees("未上传 1 条")
        runBlocking { village.founder.sync(null, null) }
        assertEquals(0uL, runBlocking { village.founder.topic(village.space, topic) }.row.comments)
        hand.taps("先不连网")
        hand.sees("都已上传")
        hand.sees("上次同步")
    }

    @Test
    fun `who went off the network on purpose is off it after a restart`() {
        isResident()
        hand.taps("上传情况")
        hand.taps("先不连网")
        hand.sees("您选了先不连网")
        val app = compose.activity.application as TestApplication
        compose.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        app.dies()
        ActivityScenario.launch(MainActivity::class.java).use {
            hand.taps("上传情况")
            hand.sees("您选了先不连网")
            hand.taps("先不连网")
            hand.sees("都已上传")
        }
    }

    @Test
    fun `without a hub the page says so and shows what was written all the same`() {
        val topic = village.talksAbout("晒场和停车")
        isResident()
        village.hub.stop()
        runBlocking { coreOf(compose.activity).addComment(village.space, topic, 1u, Side.FOR, "早点定下来") }
        hand.taps("上传情况")
        hand.taps("现在上传")
        hand.sees("早点定下来")
        hand.sees("未上传 1 条")
    }

    @Test
    fun `what came back says why, and whoever tries it again is told so at once`() {
        isCommittee()
        synced()
        val topic = village.talksAbout("晒场和停车")
        runBlocking { village.founder.openRound(village.space, topic, null) }
        synced()
        runBlocking {
            village.founder.closeRound(village.space, topic, null, "车位数要再量一次")
            village.founder.sync(null, null)
            coreOf(compose.activity).signRound(village.space, topic, null)
        }
        synced()
        val refused = runBlocking { coreOf(compose.activity).outbox(village.space, Page(0u, 9u)) }.rows.first { it.state == SendState.REFUSED }
        hand.taps("上传情况")
        hand.sees(refused.sentence)
        hand.taps("原话再交一次")
        hand.sees(refused.sentence)
    }
}
