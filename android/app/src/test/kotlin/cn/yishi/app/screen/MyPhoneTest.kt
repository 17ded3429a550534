package cn.yishi.app.screen

import android.app.Activity
import android.app.KeyguardManager
import android.app.job.JobScheduler
import android.content.Intent
import android.net.ConnectivityManager
import android.net.Uri
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.lifecycle.Lifecycle
import cn.yishi.app.MainActivity
import cn.yishi.app.YishiApplication
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.bridge.Answer
import cn.yishi.core.InviteGrant
import java.io.ByteArrayOutputStream
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowNetwork
import org.robolectric.shadows.ShadowSystemClock

@RunWith(RobolectricTestRunner::class)
class MyPhoneTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    private fun isResident() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
    }

    private fun isCommittee() {
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.sees("姚芳英")
    }

    private fun synced() = runBlocking {
        village.founder.sync(null, null)
        coreOf(compose.activity).sync(null, null)
        village.founder.sync(null, null)
    }

    @Test
    fun `a new phone joins with the code as the same person, and both show the same digits`() {
        isCommittee()
        synced()
        hand.taps("设置")
        hand.taps("换手机")
        hand.sees("不会跟过去的")
        hand.taps("生成给新手机的码")
        hand.sees("这个码等于您本人")
        val code = runBlocking { coreOf(compose.activity).addDevice(village.space) }.code
        synced()
        val joined = runBlocking {
            val second = village.phone("second")
            val joined = second.join(code, "姚芳英")
            second.sync(null, null)
            joined
        }
        synced()
        assertEquals(runBlocking { coreOf(compose.activity).status(village.space) }.member, joined.member)
        hand.sees(joined.comparisonCode!!.chunked(3).joinToString(" "))
    }

    // R: B-04 L-06
    @Test
    fun `a copy of one's own data is stored where one says`() {
        isResident()
        synced()
        hand.taps("设置")
        hand.taps("我的数据")
        val (file, place) = ByteArrayOutputStream() to Uri.parse("content://files/mine.zip")
        shadowOf(compose.activity.contentResolver).registerOutputStream(place, file)
        hand.taps("存成文件")
        val asked = shadowOf(compose.activity).nextStartedActivityForResult
        assertEquals(Intent.ACTION_CREATE_DOCUMENT, asked.intent.action)
        compose.runOnUiThread { shadowOf(compose.activity).receiveResult(asked.intent, Activity.RESULT_OK, Intent().setData(place)) }
        hand.sees("里面有您的个人信息")
        assertEquals("PK", file.toByteArray().take(2).map { it.toInt().toChar() }.joinToString(""))
    }

    @Test
    fun `whoever takes the consent back stands before the first screen, and may agree anew`() {
        isResident()
        hand.taps("设置")
        hand.taps("我的数据")
        hand.taps("收回我的同意")
        hand.sees("除非您再同意")
        hand.taps("收回同意")
        hand.taps("普通版")
        hand.taps("我看明白了，同意")
        hand.sees("桑渚村")
    }

    @Test
    fun `from the moment the consent is taken back nothing is sent, fetched or told`() {
        isResident()
        synced()
        val app = compose.activity.application as YishiApplication
        val (core, syncer) = runBlocking { (app.open() as Answer.Given).value }.let { it.core.app to it.syncer }
        hand.taps("设置")
        hand.taps("我的数据")
        hand.taps("收回我的同意")
        hand.taps("收回同意")
        hand.sees("普通版")
        runBlocking {
            village.founder.invite(village.space, InviteGrant.Resident)
            village.founder.sync(null, null)
        }
        val before = runBlocking { core.status(village.space) }.after
        syncer.start()
        for (network in shadowOf(app.getSystemService(ConnectivityManager::class.java)).networkCallbacks) network.onAvailable(ShadowNetwork.newInstance(1))
        runBlocking { app.look() }
        compose.waitForIdle()
        assertEquals(before, runBlocking { core.status(village.space) }.after)
        assertTrue(checkNotNull(app.getSystemService(JobScheduler::class.java)).allPendingJobs.isEmpty())
        assertTrue(shadowOf(app.getSystemService(ConnectivityManager::class.java)).networkCallbacks.isEmpty())
    }

    @Test
    fun `a phone without a lock says where one is set`() {
        isResident()
        hand.taps("设置")
        hand.taps("打开要用手机锁")
        hand.sees("请先在手机系统的设置里设一个")
    }

    @Test
    fun `after five minutes away the phone's lock is asked for, and after a moment it is not`() {
        isResident()
        shadowOf(compose.activity.getSystemService(KeyguardManager::class.java)).setIsDeviceSecure(true)
        shadowOf(compose.activity.getSystemService(KeyguardManager::class.java)).setIsKeyguardSecure(true)
        runBlocking { coreOf(compose.activity).let { it.setSettings(it.settings().copy(appLock = true)) } }
        compose.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        ShadowSystemClock.advanceBy(4, TimeUnit.MINUTES)
        compose.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        hand.sees("桑渚村")
        compose.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        ShadowSystemClock.advanceBy(6, TimeUnit.MINUTES)
        compose.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        hand.sees("议事已上锁")
        hand.seesNoMore("桑渚村")
        hand.taps("用手机锁打开")
        val asked = shadowOf(compose.activity).nextStartedActivityForResult
        compose.runOnUiThread { shadowOf(compose.activity).receiveResult(asked.intent, Activity.RESULT_OK, Intent()) }
        hand.sees("桑渚村")
    }

    // R: G-07 L-01
    @Test
    fun `a complaint is kept as it is typed, and every way to turn is named`() {
        isResident()
        hand.taps("投诉建议")
        hand.types("您的意见", "路灯说了两个月")
        hand.sees("12345")
        hand.sees("12377")
        hand.taps("返回")
        hand.taps("投诉建议")
        hand.sees("路灯说了两个月")
    }

    @Test
    fun `the libraries inside are listed with their licences`() {
        isResident()
        hand.taps("设置")
        hand.taps("关于议事")
        hand.sees("没有广告，不盯人")
        hand.sees("Apache-2.0")
    }
}
