package cn.yishi.app.screen

import android.view.KeyEvent
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.lifecycle.Lifecycle
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.photograph
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedView
import cn.yishi.core.Page
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class LogNeedMediaTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }

    private fun begins() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
        handset.synced()
        hand.taps("我要说")
    }

    private fun saves() {
        hand.taps("环境")
        hand.taps("一网格")
        hand.taps("存下来")
        hand.sees("已存手机")
    }

    /** The one need as the committee has it. */
    private fun atCommittee(): NeedView = runBlocking {
        handset.app.sync(null, null)
        village.founder.sync(null, null)
        val row = village.founder.needs(village.space, NeedFilter(), Page(0u, 1u)).rows.single()
        village.founder.need(village.space, row.id)
    }

    // R: 3.1
    @Test
    fun `a photo of eight megapixels is shrunk, goes with the need, and the committee sees it`() {
        begins()
        hand.types("什么事", "晒场停满了车")
        hand.taps("拍照")
        hand.sees("照片 1")
        saves()
        val need = atCommittee()
        val photo = need.attachments.single()
        runBlocking {
            village.founder.fetchAttachment(village.space, need.row.id, photo.id, null, null)
            val seen = village.founder.openAttachment(village.space, need.row.id, photo.id)
            assertEquals("image/jpeg", seen.mime)
            assertTrue("${seen.bytes.size} bytes", seen.bytes.size in 20_000..300_000)
        }
    }

    // R: 3.1 X13
    @Test
    fun `one tap to talk and one to end, and the words may be left out`() {
        begins()
        hand.taps("点一下，开始说")
        hand.sees("正在录音")
        hand.taps("说完了")
        hand.sees("录音 1")
        saves()
        val need = atCommittee()
        assertEquals("voice", need.attachments.single().kind.code)
        assertTrue(need.row.text.contains("请听录音"))
    }

    private fun presses(key: Int, held: Int = 0) = compose.runOnUiThread {
        for (again in 0..held) compose.activity.dispatchKeyEvent(KeyEvent(0, 0, KeyEvent.ACTION_DOWN, key, again))
        compose.activity.dispatchKeyEvent(KeyEvent(KeyEvent.ACTION_UP, key))
    }

    // R: 3.1
    @Test
    fun `with gloves on the keys for loudness begin and end the talking, however long they are held`() {
        begins()
        hand.sees("点一下，开始说")
        presses(KeyEvent.KEYCODE_VOLUME_UP, held = 5)
        hand.sees("正在录音")
        presses(KeyEvent.KEYCODE_VOLUME_DOWN)
        hand.sees("录音 1")
        saves()
        assertEquals("voice", atCommittee().attachments.single().kind.code)
    }

    @Test
    fun `what was attached can be taken away again`() {
        begins()
        hand.types("什么事", "晒场停满了车")
        hand.taps("选照片")
        hand.taps("去掉照片 1")
        hand.seesNoMore("照片 1")
        saves()
        assertTrue(atCommittee().attachments.isEmpty())
    }

    @Test
    fun `where camera and microphone are refused, each says so in one sentence and the need is saved without them`() {
        begins()
        handset.studio.cameraWorks = false
        handset.studio.microphoneWorks = false
        hand.taps("拍照")
        hand.sees("照片可以不拍，照样能存")
        hand.taps("点一下，开始说")
        hand.sees("录音可以不录，照样能存")
        hand.types("什么事", "晒场停满了车")
        saves()
        assertEquals("晒场停满了车", atCommittee().row.text)
    }

    @Test
    fun `a recording that was forgotten is ended and saved with the need`() {
        begins()
        hand.types("什么事", "晒场停满了车")
        hand.taps("点一下，开始说")
        saves()
        assertEquals(1, atCommittee().attachments.size)
    }

    @Test
    fun `a photo comes back with the words when the need is taken back`() {
        begins()
        hand.types("什么事", "说错了")
        hand.taps("拍照")
        hand.sees("照片 1")
        saves()
        hand.taps("撤回")
        hand.seesNoMore("撤回")
        compose.becomes(true) { handset.app.form(village.space, "need")?.json.orEmpty().contains("photo") }
        hand.taps("我要说")
        hand.sees("说错了")
        hand.sees("照片 1")
    }

    // R: F1-06
    @Test
    fun `ended by the system at any step, everything is there again, the camera's photo too`() {
        begins()
        hand.types("什么事", "晒场停满了车")
        hand.taps("拍照")
        hand.sees("照片 1")
        hand.taps("环境")
        handset.studio.leftOver = photograph(800, 600)
        hand.taps("返回")
        compose.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        compose.activityRule.scenario.recreate()
        compose.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        hand.taps("我要说")
        hand.sees("晒场停满了车")
        hand.sees("照片 2")
        hand.taps("一网格")
        hand.taps("存下来")
        hand.sees("已存手机")
        assertEquals(2, atCommittee().attachments.size)
    }
}
