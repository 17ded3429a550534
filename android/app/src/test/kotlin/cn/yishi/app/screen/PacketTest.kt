package cn.yishi.app.screen

import android.content.ClipboardManager
import android.content.Intent
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.HallVillage
import cn.yishi.app.support.Hand
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.core.App
import cn.yishi.core.Page
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf

/** 会议材料: what those who decide next get of a topic. */
@RunWith(RobolectricTestRunner::class)
class PacketTest {
    private val village = HallVillage()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val app: App get() = coreOf(compose.activity)

    /** What the core makes of the record. */
    private val text: String
        get() = runBlocking {
            val space = app.spaces().single().space
            app.packet(space, app.topics(space, Page(0u, 10u)).rows.single().id).text
        }

    @Before
    fun isChairAfterSitting() {
        village.beginsWith(HallVillage.PARTIES.first())
        village.closes()
        hand.joins(village.chairCode(), "沈柏年")
        hand.taps("继续")
        hand.sees("桑渚村")
        runBlocking { app.sync(null, null) }
        hand.taps("村里的事")
        hand.taps(HallVillage.TITLE)
    }

    @Test
    fun `from the topic the papers for an assembly are read and handed to another app, word for word`() {
        hand.taps("会议材料")
        hand.sees("《${HallVillage.TITLE}》提交会议决定的材料")
        hand.sees("议程1结果：收粮日晒粮，其余晚上停车。")
        hand.taps("发给别人")
        val chooser = shadowOf(compose.activity.application).nextStartedActivity
        @Suppress("DEPRECATION") // The one with a class is not in the oldest phones.
        val sent = chooser.getParcelableExtra<Intent>(Intent.EXTRA_INTENT)
        assertEquals(listOf(Intent.ACTION_SEND, text), listOf(sent?.action, sent?.getStringExtra(Intent.EXTRA_TEXT)))
    }

    @Test
    fun `whoever hands a topic over copies its papers from the form, which keeps what was filled in`() {
        hand.taps("会议和文书")
        hand.taps("网格协商，第 1 轮")
        hand.taps("提交会议决定")
        hand.types("写清楚没谈拢的是什么", "车位给谁用")
        hand.taps("会议材料")
        hand.taps("复制")
        hand.sees("已复制")
        val board = compose.activity.getSystemService(ClipboardManager::class.java)
        assertEquals(text, board?.primaryClip?.getItemAt(0)?.text.toString())
        assertTrue("网格协商" in text)
        hand.taps("返回")
        hand.sees("车位给谁用")
    }
}
