package cn.yishi.app.screen

import android.app.Activity
import android.content.Intent
import android.net.Uri
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.app.support.talksAbout
import cn.yishi.core.TopicId
import cn.yishi.core.verifySeal
import java.io.ByteArrayOutputStream
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf

@RunWith(RobolectricTestRunner::class)
class RoundTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    private fun isCommittee() {
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.sees("姚芳英")
    }

    private fun synced() = runBlocking {
        village.founder.sync(null, null)
        coreOf(compose.activity).sync(null, null)
    }

    /** A topic whose round the founder has opened, on this member's phone. */
    private fun hasRound(): TopicId {
        isCommittee()
        synced()
        val topic = village.talksAbout(TITLE)
        runBlocking {
            coreOf(compose.activity).sync(null, null)
            village.founder.openRound(village.space, topic, null)
        }
        synced()
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.sees("看定稿、签字")
        return topic
    }

    @Test
    fun `a final text is read and signed with three taps from the topic`() {
        val topic = hasRound()
        val before = hand.taps
        hand.taps("看定稿、签字")
        hand.sees("东侧空地划12个车位。")
        hand.sees("还没签：")
        hand.taps("签字，定下这份稿")
        hand.sees("签了不能收回")
        hand.taps("看过了，签字")
        assertEquals(3, hand.taps - before)
        hand.sees("已签：姚芳英")
        compose.becomes(true) {
            village.founder.sync(null, null)
            village.founder.round(village.space, topic, null).signed.any { it.name == "姚芳英" }
        }
    }

    @Test
    fun `once enough have signed it is final, and the phone checks the signatures and stores the file`() {
        val topic = hasRound()
        runBlocking { village.founder.signRound(village.space, topic, null) }
        synced()
        hand.taps("看定稿、签字")
        hand.taps("签字，定下这份稿")
        hand.taps("看过了，签字")
        hand.sees("已定稿")
        hand.taps("核验这份定稿")
        hand.sees("核验通过")
        hand.sees("桑渚村")
        val (file, place) = ByteArrayOutputStream() to Uri.parse("content://files/final.json")
        shadowOf(compose.activity.contentResolver).registerOutputStream(place, file)
        hand.taps("把定稿存成文件")
        val asked = shadowOf(compose.activity).nextStartedActivityForResult
        assertEquals(Intent.ACTION_CREATE_DOCUMENT, asked.intent.action)
        compose.runOnUiThread {
            shadowOf(compose.activity).receiveResult(asked.intent, Activity.RESULT_OK, Intent().setData(place))
        }
        hand.sees("定稿文件存好了")
        assertEquals(topic, runBlocking { verifySeal(file.toByteArray()) }.topic)
    }

    @Test
    fun `the committee begins a round after it was read back, and may step back`() {
        isCommittee()
        synced()
        val topic = village.talksAbout(TITLE)
        synced()
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.taps("定稿，请大家签字")
        hand.sees("东侧空地划12个车位。")
        hand.taps("开始签字")
        hand.sees("签字的时候不能再改")
        hand.taps("再看一遍")
        hand.taps("开始签字")
        hand.taps("就这样开始")
        hand.sees("正在签字")
        compose.becomes(1) {
            village.founder.sync(null, null)
            village.founder.topic(village.space, topic).rounds.size
        }
    }

    @Test
    fun `a resident sees who has signed and has no button to sign`() {
        val topic = village.talksAbout(TITLE)
        runBlocking {
            village.founder.openRound(village.space, topic, null)
            village.founder.sync(null, null)
        }
        hand.joins(village.residentCode(), "老倪")
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.taps("看定稿、签字")
        hand.sees("还没签：沈柏年")
        hand.seesNoMore("签字，定下这份稿")
    }

    @Test
    fun `a round ends without a seal for a reason, and the text can be changed again`() {
        val topic = hasRound()
        hand.taps("看定稿、签字")
        hand.taps("不签了，结束这一轮")
        hand.taps("不签了，结束这一轮")
        hand.sees("请写一句为什么。")
        hand.types("为什么不签了", "车位数要再量一次")
        hand.taps("不签了，结束这一轮")
        hand.sees("已结束")
        hand.sees("开始签字")
        assertEquals("closed", runBlocking { coreOf(compose.activity).round(village.space, topic, null) }.status.code)
    }

    private companion object {
        const val TITLE = "晒场和停车"
    }
}
