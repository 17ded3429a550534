package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.app.support.talksAbout
import cn.yishi.app.support.writes
import cn.yishi.core.AmendForm
import cn.yishi.core.TopicId
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class AmendTest {
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

    private fun opensTopic() {
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.sees("东侧空地划12个车位。")
    }

    private fun isResident() {
        topic = village.talksAbout(TITLE)
        hand.joins(village.residentCode(), "老倪")
        opensTopic()
    }

    /** On the phone of a committee member who reads an amendment of the founder's. */
    private fun decides(changedSince: Boolean = false) {
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.sees("姚芳英")
        synced()
        topic = village.talksAbout(TITLE)
        runBlocking {
            val form = AmendForm(topic, 1u, 11u, 22u, "东侧空地划12个车位。", "东侧空地划16个车位。", "车多")
            village.founder.proposeAmendment(village.space, form)
            if (changedSince) village.writes(topic, "早上7点前把车开走。\n东侧空地划14个车位，先到先停。")
        }
        synced()
        opensTopic()
        hand.taps("处理这条建议")
    }

    private fun draft() = runBlocking { coreOf(compose.activity).draft(village.space, topic).text }

    private fun decision() = runBlocking {
        coreOf(compose.activity).topic(village.space, topic).copy?.amendments?.single()?.let { it.status.code to it.decided?.text }
    }

    @Test
    fun `a resident presses a sentence, words it anew and says why`() {
        isResident()
        hand.taps("改这一段")
        hand.taps("东侧空地划12个车位。")
        hand.taps("改选中的话")
        hand.types("改成怎么写", "东侧空地划16个车位。")
        hand.types("为什么要改", "村里有三十辆车")
        hand.taps("发出去")
        hand.sees("待处理")
        synced()
        val sent = runBlocking { village.founder.topic(village.space, topic).copy?.amendments?.single() }
        assertEquals("东侧空地划12个车位。", sent?.quote)
        assertEquals("东侧空地划16个车位。", sent?.replacement)
        assertEquals("村里有三十辆车", sent?.reason)
    }

    @Test
    fun `what is missing in an amendment is said, and what was written is there again`() {
        isResident()
        hand.taps("改这一段")
        hand.taps("改选中的话")
        hand.sees("请先点一下是哪句话。")
        hand.taps("早上7点前把车开走。")
        hand.taps("改选中的话")
        hand.taps("发出去")
        hand.sees("写法还和原来一样")
        hand.types("改成怎么写", "早上8点前把车开走。")
        hand.taps("发出去")
        hand.sees("请写一句为什么要改。")
        hand.taps("返回")
        hand.taps("返回")
        hand.taps("改这一段")
        hand.sees("早上8点前把车开走。")
    }

    @Test
    fun `an amendment that is taken over stands in the draft`() {
        decides()
        hand.sees("东侧空地划16个车位。")
        hand.taps("采纳")
        hand.sees("已采纳")
        assertEquals("早上7点前把车开走。\n东侧空地划16个车位。", draft())
    }

    @Test
    fun `an amendment is declined with a reason that its author reads`() {
        decides()
        hand.taps("不采纳")
        hand.taps("答复他")
        hand.sees("请写一句为什么不采纳。")
        hand.types("为什么不采纳", "空地要留给收割机")
        hand.taps("答复他")
        hand.sees("未采纳")
        assertEquals("declined" to "空地要留给收割机", decision())
    }

    @Test
    fun `where the passage has changed both are shown and a person says where it belongs`() {
        decides(changedSince = true)
        hand.taps("采纳")
        hand.sees("它现在在哪里")
        hand.sees("东侧空地划12个车位。")
        hand.taps("东侧空地划14个车位，先到先停。")
        hand.taps("就放在选中的地方")
        hand.sees("已采纳")
        assertEquals("早上7点前把车开走。\n东侧空地划16个车位。", draft())
    }

    private companion object {
        const val TITLE = "晒场和停车"
    }
}
