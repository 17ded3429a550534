package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.core.NeedFilter
import cn.yishi.core.Page
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import java.io.File
import java.io.IOException
import kotlinx.coroutines.runBlocking
import org.json.JSONObject
import org.junit.After
import org.junit.Assume.assumeTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** The phone's data on a small disk of its own, which is then really full. Making one wants root. */
@RunWith(RobolectricTestRunner::class)
class FullPhoneTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }
    private val disk by lazy { File(compose.activity.filesDir, "core") }
    private val filler by lazy { File(disk, "filler") }

    private fun ran(vararg command: String): Boolean = ProcessBuilder(*command).start().waitFor() == 0

    @Before
    fun dataLiesOnASmallDisk() {
        disk.mkdirs()
        assumeTrue("makes a small disk", ran("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.path))
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
        handset.synced()
    }

    @After
    fun diskGoes() {
        ran("umount", "-l", disk.path)
    }

    private fun fills() {
        filler.outputStream().use { out ->
            try {
                while (true) out.write(ByteArray(4096))
            } catch (_: IOException) {
                Unit // Now it is.
            }
        }
        // What the database has set aside for its next writes is used up as well, to the last page.
        for (size in listOf(60_000, 3_000, 10)) {
            val form = JSONObject().put("text", "x".repeat(size)).toString()
            var keys = 0
            do {
                val kept = runBlocking { answer { handset.app.keepForm(village.space, "$size-${keys++}", form) } }
            } while (kept is Answer.Given)
        }
    }

    @Test
    fun `a full phone says so at each step, keeps the words on the screen, and saves them once there is room`() {
        hand.taps("我要说")
        hand.types("什么事", "晒场停满了")
        compose.waitForIdle()
        fills()
        hand.types("什么事", "晒场停满了车")
        hand.sees("没写完的没有存上：手机存储空间不足")
        hand.taps("环境")
        hand.taps("一网格")
        hand.taps("存下来")
        hand.sees("手机存储空间不足，这条没有存上")
        hand.sees("晒场停满了车")
        filler.delete()
        hand.taps("存下来")
        hand.sees("已存手机")
        compose.tenSecondsPass()
        hand.sees("都已上传")
        compose.becomes(listOf("晒场停满了车")) {
            village.founder.sync(null, null)
            village.founder.needs(village.space, NeedFilter(), Page(0u, 9u)).rows.map { it.text }
        }
    }
}
