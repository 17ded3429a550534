package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.app.support.talksAbout
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.core.App
import cn.yishi.core.Enrolment
import cn.yishi.core.TopicId
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class DraftersTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private var topic = TopicId("")

    private suspend fun synced() {
        village.founder.sync(null, null)
        coreOf(compose.activity).sync(null, null)
        village.founder.sync(null, null)
    }

    private suspend fun drafters() = coreOf(compose.activity).topic(village.space, topic).drafters.map { it.name }

    private fun resident(): Pair<App, Enrolment> = runBlocking {
        val phone = village.phone("resident")
        val joined = phone.join(village.residentCode(), "老倪")
        phone.sync(null, null)
        phone to joined
    }

    private fun opensTopic() {
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.taps("谁来起草")
    }

    @Test
    fun `the committee asks a resident to write, takes it back, asks again, and ends it`() {
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.sees("姚芳英")
        runBlocking { synced() }
        topic = village.talksAbout(TITLE)
        val (phone, _) = resident()
        runBlocking { synced() }
        opensTopic()
        hand.sees("还没有另外请人")
        hand.taps("请老倪来写")
        hand.sees("已经请来起草")
        hand.seesNoMore("还没有另外请人")
        hand.taps("撤回")
        hand.sees("还没有另外请人")
        compose.becomes(emptyList(), ::drafters)
        hand.taps("请老倪来写")
        hand.sees("不再请他写")
        compose.tenSecondsPass()
        compose.becomes(listOf("老倪"), ::drafters)
        compose.becomes("drafter") {
            synced()
            phone.sync(null, null)
            phone.topic(village.space, topic).row.myRole
        }
        hand.taps("不再请他写")
        hand.sees("还没有另外请人")
        compose.becomes(emptyList(), ::drafters)
    }

    @Test
    fun `who was asked to write may step back, and is told first what that means`() {
        topic = village.talksAbout(TITLE)
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
        runBlocking {
            synced()
            village.founder.appointDrafter(village.space, topic, coreOf(compose.activity).status(village.space).member)
            synced()
        }
        opensTopic()
        hand.taps("我不写了")
        hand.sees("退出以后看不到草稿了")
        hand.taps("不办了")
        hand.taps("我不写了")
        hand.taps("对，就这样办")
        hand.seesNoMore("退出以后看不到草稿了")
        compose.becomes(emptyList(), ::drafters)
    }

    private companion object {
        const val TITLE = "晒场和停车"
    }
}
