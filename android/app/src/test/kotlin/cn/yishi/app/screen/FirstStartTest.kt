package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.YishiApplication
import cn.yishi.app.support.Hand
import cn.yishi.bridge.Answer
import cn.yishi.core.consentText
import java.io.File
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class FirstStartTest {
    @get:Rule
    val compose = createAndroidComposeRule<MainActivity>()
    private val hand by lazy { Hand(compose) }
    private val app get() = compose.activity.application as YishiApplication

    // R: L-06
    @Test
    fun `nothing is stored before somebody agrees`() {
        hand.taps("长辈版")
        hand.sees("先说清楚这几件事")
        assertFalse(File(app.filesDir, "core").exists())
        assertFalse(app.settings.now.value.appearance.elder)
    }

    // R: B-04
    @Test
    fun `the four rights are told before anything else is asked`() {
        hand.taps("普通版")
        for (right in listOf("知情权", "参与权", "表达权", "监督权")) hand.sees(right)
    }

    @Test
    fun `whoever does not agree is told how to be heard without the app and may read it again`() {
        hand.taps("普通版")
        hand.taps("不同意")
        hand.sees("不同意也没关系")
        hand.taps("再看一遍")
        hand.sees("先说清楚这几件事")
        assertFalse(File(app.filesDir, "core").exists())
    }

    @Test
    fun `back from the agreement leads to the choice of sizes`() {
        hand.taps("普通版")
        hand.sees("先说清楚这几件事")
        compose.runOnUiThread { compose.activity.onBackPressedDispatcher.onBackPressed() }
        hand.sees("字要不要大一些")
    }

    @Test
    fun `who agrees comes to joining, in the size they chose`() {
        hand.taps("长辈版")
        hand.taps("我看明白了，同意")
        hand.sees("加入村（社区）")
        assertEquals(Answer.Given(true), runBlocking { app.agreed() })
        assertEquals(consentText().version, runBlocking { (app.open() as Answer.Given).value.core.app.consent().agreedVersion })
        assertTrue(app.settings.now.value.appearance.elder)
        assertEquals(2, hand.taps)
    }
}
