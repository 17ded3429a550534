package cn.yishi.app.screen

import android.app.NotificationManager
import android.app.job.JobScheduler
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.asksToSign
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf

@RunWith(RobolectricTestRunner::class)
class NoticesTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val notices get() = shadowOf(compose.activity.getSystemService(NotificationManager::class.java)).allNotifications
    private val jobs get() = checkNotNull(compose.activity.getSystemService(JobScheduler::class.java)).allPendingJobs

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
        compose.waitUntil(20_000) { notices.isNotEmpty() }
        assertEquals("桑渚村", shadowOf(notices.first()).contentTitle)
    }

    @Test
    fun `in quiet hours nothing is told, and the phone is woken when they end`() {
        // All of the day but its last minute is quiet.
        isCommittee(0u, 1439u)
        happens()
        compose.waitUntil(20_000) { jobs.size == 2 }
        assertTrue(notices.isEmpty())
    }
}
