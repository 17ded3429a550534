package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedForm
import cn.yishi.core.Page
import java.io.File
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** What goes wrong on a bad day: one plain sentence, nothing lost, and it goes on by itself afterwards. */
@RunWith(RobolectricTestRunner::class)
class BadDaysTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }

    @Before
    fun isResident() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
        handset.synced()
    }

    private fun says(text: String) {
        hand.taps("我要说")
        hand.types("什么事", text)
        hand.taps("环境")
        hand.taps("一网格")
        hand.taps("存下来")
        hand.sees("已存手机")
        compose.tenSecondsPass()
    }

    private suspend fun textsAtCommittee(): List<String> {
        village.founder.sync(null, null)
        return village.founder.needs(village.space, NeedFilter(), Page(0u, 100u)).rows.map { it.text }
    }

    @Test
    fun `with the server gone everything is said and read, and one line says what waits`() {
        village.hub.stop()
        says("晒场停满了车")
        hand.sees("现在没有网，未上传 1 条")
        hand.taps("我说过的")
        hand.taps("晒场停满了车")
        hand.taps("回执")
        hand.sees("桑渚村 诉求回执")
        village.hub.restart()
        repeat(3) { hand.taps("返回") }
        hand.taps("现在上传")
        hand.sees("都已上传")
        compose.becomes(listOf("晒场停满了车"), ::textsAtCommittee)
    }

    @Test
    fun `after a week without network everything goes up, in the order it was said`() {
        village.hub.stop()
        val said = (1..30).map { "第 $it 件" }
        runBlocking {
            for (text in said) {
                val form = NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, text)
                handset.app.logNeed(village.space, form)
                // Nobody says two things within one millisecond, which is as fine as the order of a list goes.
                val then = System.currentTimeMillis()
                while (System.currentTimeMillis() == then) Thread.onSpinWait()
            }
        }
        hand.sees("未上传 30 条")
        village.hub.restart(clock = "+7d")
        hand.taps("现在上传")
        hand.sees("都已上传")
        compose.becomes(said) { textsAtCommittee().reversed() }
    }

    @Test
    fun `a phone whose clock is two years slow or fast is heard like any other`() {
        for (clock in listOf("+2y", "-2y")) {
            village.hub.restart(clock)
            says("钟不准 $clock")
            hand.sees("都已上传")
            compose.becomes(true) { "钟不准 $clock" in textsAtCommittee() }
        }
        compose.becomes(setOf("钟不准 +2y", "钟不准 -2y")) { textsAtCommittee().toSet() }
    }

    /** Another program that holds the phone's data until its input ends. */
    private fun holding(database: File): Process {
        val program = "import sqlite3, sys; held = sqlite3.connect(sys.argv[1], isolation_level=None); " +
            "held.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()"
        val other = ProcessBuilder("python3", "-c", program, database.path).redirectErrorStream(true).start()
        assertEquals("held", other.inputReader().readLine())
        return other
    }

    @Test
    fun `where another program holds the phone's data it says so, keeps the words, and the next try works`() {
        hand.taps("我要说")
        hand.types("什么事", "晒场停满了车")
        hand.taps("环境")
        hand.taps("一网格")
        compose.waitForIdle()
        val other = holding(File(compose.activity.filesDir, "core/yishi.db"))
        hand.taps("存下来")
        hand.sees("手机上的数据正被另一个程序使用")
        hand.sees("晒场停满了车")
        other.outputStream.close()
        other.waitFor()
        hand.taps("存下来")
        hand.sees("已存手机")
        compose.tenSecondsPass()
        hand.sees("都已上传")
        compose.becomes(listOf("晒场停满了车"), ::textsAtCommittee)
    }
}
