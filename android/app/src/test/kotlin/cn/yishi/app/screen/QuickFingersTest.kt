package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.CourseKey
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.screen.course.recuse.RecuseEvent
import cn.yishi.app.screen.course.recuse.RecuseHolder
import cn.yishi.app.screen.log.LogNeedDraft
import cn.yishi.app.screen.log.LogNeedEvent
import cn.yishi.app.screen.log.LogNeedHolder
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.core.MatterClass
import cn.yishi.core.MemberId
import cn.yishi.core.TopicForm
import cn.yishi.core.TopicSource
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Somebody who fills a form in before the phone has read what it is about, or what was kept of it. */
@RunWith(RobolectricTestRunner::class)
class QuickFingersTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }
    private val space get() = village.space
    private val stack get() = BackStack(listOf(ScreenKey.LogNeed(space)))

    private fun isHere() {
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.sees("姚芳英")
        handset.synced()
    }

    private fun recusing(member: MemberId?): RecuseHolder {
        val form = TopicForm("村口老桥", "下雨天走不了。", TopicSource.STRONG_COMPLAINT, MatterClass.GENERAL, emptyList())
        val topic = runBlocking { village.founder.proposeTopic(space, form).also { handset.synced() } }
        lateinit var holder: RecuseHolder
        compose.runOnUiThread {
            holder = RecuseHolder(CourseKey.Recuse(space, topic, member), handset.kit, stack)
            holder.on(RecuseEvent.Why("家就在桥边"))
        }
        compose.becomes("村口老桥") { holder.state.value.about }
        return holder
    }

    @Test
    fun `what was typed before a page was read stays, and the rest of the page comes`() {
        isHere()
        val state = recusing(null).state.value
        assertEquals("家就在桥边", state.reason)
        assertEquals("姚芳英", state.who?.name)
    }

    @Test
    fun `a page opened for somebody stays about them, however early one types`() {
        isHere()
        val founder = runBlocking { village.founder.status(space).member }
        val state = recusing(founder).state.value
        assertEquals("家就在桥边", state.reason)
        assertEquals(founder, state.who?.member)
    }

    @Test
    fun `a need that is begun anew is not overwritten by what was kept before`() {
        isHere()
        runBlocking { handset.app.keepForm(space, LogNeedDraft.KEY, """{"text":"以前写了一半的"}""") }
        lateinit var holder: LogNeedHolder
        compose.runOnUiThread {
            holder = LogNeedHolder(space, handset.kit, stack)
            holder.on(LogNeedEvent.Text("路灯不亮"))
        }
        compose.becomes(true) { holder.state.value.grids.isNotEmpty() }
        assertEquals("路灯不亮", holder.state.value.text)
    }
}
