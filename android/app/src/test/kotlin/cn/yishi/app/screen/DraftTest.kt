package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.app.support.talksAbout
import cn.yishi.app.support.writes
import cn.yishi.core.TopicId
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class DraftTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private var topic = TopicId("")

    private fun synced() = runBlocking {
        village.founder.sync(null, null)
        coreOf(compose.activity).sync(null, null)
        village.founder.sync(null, null)
    }

    /** On the phone of a committee member who writes along. */
    private fun writesAlong() {
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.sees("姚芳英")
        synced()
        topic = village.talksAbout(TITLE)
        synced()
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.taps("草稿")
        hand.sees("东侧空地划12个车位。")
    }

    private fun here() = runBlocking { coreOf(compose.activity).draft(village.space, topic) }

    // R: X-02
    @Test
    fun `what two people write at different places is joined`() {
        writesAlong()
        hand.types("稿子", "早上8点前把车开走。\n东侧空地划12个车位。")
        runBlocking { village.writes(topic, "早上7点前把车开走。\n东侧空地划12个车位。\n先试一年。") }
        synced()
        hand.taps("存下来")
        hand.sees("稿子已存手机")
        assertEquals("早上8点前把车开走。\n东侧空地划12个车位。\n先试一年。", here().text)
    }

    // R: X-02
    @Test
    fun `what both changed is shown as each wrote it and settled with one press`() {
        writesAlong()
        hand.types("稿子", "早上7点前把车开走。\n东侧空地划16个车位。")
        runBlocking { village.writes(topic, "早上7点前把车开走。\n东侧空地划14个车位。") }
        hand.taps("存下来")
        synced()
        hand.sees("两人同时改过这里")
        hand.taps("用 沈柏年 写的")
        hand.seesNoMore("两人同时改过这里")
        assertEquals(emptyList<Any>(), here().marks)
    }

    @Test
    fun `a text that is given to everybody becomes the next version`() {
        writesAlong()
        hand.types("稿子", "早上8点前把车开走。")
        hand.taps("存下来")
        hand.taps("发第 2 稿")
        hand.sees("发第 3 稿")
        hand.taps("返回")
        hand.sees("第 2 稿")
        hand.sees("早上8点前把车开走。")
    }

    @Test
    fun `what was typed and not saved is there again`() {
        writesAlong()
        hand.types("稿子", "写了一半")
        hand.taps("返回")
        hand.taps("草稿")
        hand.sees("写了一半")
        assertEquals("早上7点前把车开走。\n东侧空地划12个车位。", here().text)
    }

    @Test
    fun `an earlier text is found by its author, restored, and for ten seconds left again`() {
        writesAlong()
        hand.types("稿子", "早上8点前把车开走。")
        hand.taps("存下来")
        hand.sees("稿子已存手机")
        hand.taps("以前的稿子")
        hand.sees("姚芳英")
        hand.taps("沈柏年")
        hand.sees("恢复后，这些地方会变")
        hand.taps("恢复成这样")
        hand.sees("稿子已恢复")
        assertEquals("早上7点前把车开走。\n东侧空地划12个车位。", here().text)
        hand.taps("撤回")
        compose.becomes("早上8点前把车开走。") { here().text }
    }

    private companion object {
        const val TITLE = "晒场和停车"
    }
}
