package cn.yishi.app.screen

import android.app.NotificationManager
import android.app.job.JobParameters
import android.app.job.JobScheduler
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.test.core.app.ApplicationProvider
import cn.yishi.app.MainActivity
import cn.yishi.app.phone.LookJob
import cn.yishi.app.support.Hand
import cn.yishi.app.support.PATIENCE_MS
import cn.yishi.app.support.TestApplication
import cn.yishi.app.support.Village
import cn.yishi.app.support.asksToSign
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.app.support.talksAbout
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadow.api.Shadow
import org.robolectric.shadows.ShadowLooper
import java.util.concurrent.TimeUnit

@RunWith(RobolectricTestRunner::class)
class NoticesTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val app = ApplicationProvider.getApplicationContext<TestApplication>()
    private val notices get() = shadowOf(app.getSystemService(NotificationManager::class.java)).allNotifications
    private val jobs get() = checkNotNull(app.getSystemService(JobScheduler::class.java)).allPendingJobs

    private fun isCommittee(quietFrom: UInt, quietUntil: UInt) {
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.sees("姚芳英")
        runBlocking {
            val core = coreOf(compose.activity)
            core.sync(null, null)
            val quiet = quietFrom != quietUntil
            core.setSettings(core.settings().copy(notices = true, quiet = quiet, quietFrom = quietFrom, quietUntil = quietUntil))
        }
    }

    /** Something to tell happens, and the app looks for it as it does every hour. */
    private fun happens() {
        runBlocking { village.founder.sync(null, null) }
        village.asksToSign("晒场和停车", coreOf(compose.activity))
    }

    @Test
    fun `news is told by the phone, with the village it is from`() {
        isCommittee(0u, 0u)
        happens()
        waits { notices.isNotEmpty() }
        assertEquals("桑渚村", shadowOf(notices.first()).contentTitle)
    }

    private fun waits(until: () -> Boolean) = compose.waitUntil(PATIENCE_MS) {
        ShadowLooper.idleMainLooper()
        until()
    }

    /** The system wakes the app, which is not open, and waits until it says that it is done. */
    private fun looks() {
        val job = Robolectric.buildService(LookJob::class.java).create().get()
        assertTrue(job.onStartJob(Shadow.newInstanceOf(JobParameters::class.java)))
        val end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1)
        while (!shadowOf(job).isJobFinished) {
            check(System.nanoTime() < end) { "the job does not end" }
            ShadowLooper.idleMainLooper()
        }
    }

    @Test
    fun `an hourly look without a screen tells what came meanwhile, once`() {
        isCommittee(0u, 0u)
        runBlocking { village.founder.sync(null, null) }
        compose.activityRule.scenario.close()
        app.dies()
        village.talksAbout("晒场和停车").let { topic ->
            runBlocking {
                village.founder.openRound(village.space, topic, null)
                village.founder.sync(null, null)
            }
        }
        assertTrue(notices.isEmpty())
        looks()
        assertEquals(listOf("桑渚村"), notices.map { shadowOf(it).contentTitle })
        checkNotNull(app.getSystemService(NotificationManager::class.java)).cancelAll()
        looks()
        assertTrue(notices.isEmpty())
        app.dies()
        looks()
        assertTrue(notices.isEmpty())
    }

    @Test
    fun `in quiet hours nothing is told, and the phone is woken when they end`() {
        // All of the day but its last minute is quiet.
        isCommittee(0u, 1439u)
        happens()
        waits { jobs.size == 2 }
        assertTrue(notices.isEmpty())
    }
}
