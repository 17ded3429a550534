package cn.yishi.app.phone

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.app.job.JobInfo
import android.app.job.JobScheduler
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import cn.yishi.app.MainActivity
import cn.yishi.app.R
import cn.yishi.app.nav.ScreenKey
import java.time.Duration
import java.time.Instant

/** Notices go into one channel, which the phone's settings can silence; waking is the system's own job scheduler. */
class PhoneNotices(private val context: Context) : Notices {
    private val manager = checkNotNull(context.getSystemService(NotificationManager::class.java))
    private val jobs = checkNotNull(context.getSystemService(JobScheduler::class.java))

    override fun show(id: Int, title: String, words: String, open: ScreenKey) {
        manager.createNotificationChannel(
            NotificationChannel(CHANNEL, context.getString(R.string.notice_channel), NotificationManager.IMPORTANCE_DEFAULT),
        )
        val start = Intent(context, MainActivity::class.java).putExtra(OPEN, open.code)
            .addFlags(Intent.FLAG_ACTIVITY_CLEAR_TOP or Intent.FLAG_ACTIVITY_SINGLE_TOP)
        val press = PendingIntent.getActivity(context, id, start, PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT)
        val notice = Notification.Builder(context, CHANNEL)
            .setSmallIcon(R.drawable.ic_notice)
            .setContentTitle(title)
            .setContentText(words)
            .setStyle(Notification.BigTextStyle().bigText(words))
            .setContentIntent(press)
            .setAutoCancel(true)
            // What it says is nobody's business who only sees the locked phone.
            .setVisibility(Notification.VISIBILITY_PRIVATE)
            .build()
        manager.notify(id, notice)
    }

    override fun wakeAt(moment: Instant) {
        val wait = maxOf(0, Duration.between(Instant.now(), moment).toMillis())
        jobs.schedule(job(ONCE).setMinimumLatency(wait).build())
    }

    override fun lookEveryHour() {
        if (jobs.getPendingJob(HOURLY) != null) return
        jobs.schedule(job(HOURLY).setPeriodic(HOUR_MS).setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY).build())
    }

    override fun stop() {
        jobs.cancel(ONCE)
        jobs.cancel(HOURLY)
        manager.cancelAll()
    }

    private fun job(id: Int) = JobInfo.Builder(id, ComponentName(context, LookJob::class.java))

    companion object {
        /** What an activity finds the screen under that it shall open. */
        const val OPEN = "open"
        private const val CHANNEL = "news"
        private const val ONCE = 1
        private const val HOURLY = 2
        private const val HOUR_MS = 3_600_000L
    }
}
