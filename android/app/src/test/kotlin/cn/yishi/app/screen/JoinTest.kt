package cn.yishi.app.screen

import android.content.Intent
import android.net.Uri
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.test.platform.app.InstrumentationRegistry
import cn.yishi.app.MainActivity
import cn.yishi.app.nav.JoinLink
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class JoinTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    @Test
    fun `a resident joins with the household's code and is at home`() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("我要说")
        hand.sees("桑渚村")
        hand.sees("老倪")
    }

    @Test
    fun `a code that is none is told in one sentence and what was typed stays`() {
        hand.joins("YISHI1 ABCD", "老倪")
        hand.sees("这不是有效的邀请码")
        compose.onNode(hasSetTextAction() and hasContentDescription("邀请码")).assertTextContains("YISHI1 ABCD")
    }

    @Test
    fun `without a network one joins all the same and it is done later`() {
        val code = village.residentCode()
        village.hub.stop()
        hand.joins(code, "老倪")
        hand.sees("现在没有网，未上传 1 条")
        village.hub.restart()
        hand.taps("现在上传")
        hand.sees("桑渚村")
        hand.sees("都已上传")
    }

    @Test
    fun `a grid leader compares six digits that the committee sees too`() {
        hand.joins(village.leaderCode(), "陆小满")
        hand.sees("对一下这六个数字")
        hand.taps("继续")
        hand.sees("一网格 网格长")
        val seen = runBlocking {
            village.founder.sync(null, null)
            village.founder.comparisonCodes(village.space).single { it.name == "陆小满" }.code
        }
        assertEquals(6, seen.length)
    }

    @Test
    fun `a code that somebody else used before says so and whom to ask, and another code works`() {
        val code = village.leaderCode()
        runBlocking {
            val first = village.phone("first")
            first.join(code, "陆小满")
            first.sync(null, null)
        }
        hand.joins(code, "老倪")
        hand.sees("这张邀请码的次数已用完，请向村（居）委会另要一张。")
        hand.sees("邀请码")
        hand.sees("老倪")
        hand.types("邀请码", village.residentCode())
        hand.taps("加入")
        hand.sees("桑渚村")
        hand.sees("我要说")
    }

    @Test
    fun `an invitation read by the phone's camera fills the code in, and the person still confirms`() {
        val link = JoinLink.of(village.residentCode())
        hand.taps("普通版")
        hand.taps("我看明白了，同意")
        hand.sees("加入村（社区）")
        val opened = Intent(Intent.ACTION_VIEW, Uri.parse(link)).setPackage(compose.activity.packageName)
        assertEquals(MainActivity::class.java.name, compose.activity.packageManager.resolveActivity(opened, 0)?.activityInfo?.name)
        compose.runOnUiThread { InstrumentationRegistry.getInstrumentation().callActivityOnNewIntent(compose.activity, opened) }
        hand.sees(checkNotNull(JoinLink.codeIn(link)))
        assertEquals(emptyList<Any>(), runBlocking { coreOf(compose.activity).spaces() })
        hand.types("别人怎么称呼您", "老倪")
        hand.taps("加入")
        hand.sees("桑渚村")
    }

    @Test
    fun `what was typed is there again after the window was made anew`() {
        hand.joins("YISHI1 ABCD", "老倪")
        hand.sees("这不是有效的邀请码")
        compose.activityRule.scenario.recreate()
        compose.onNode(hasSetTextAction() and hasContentDescription("别人怎么称呼您")).assertTextContains("老倪")
    }
}
