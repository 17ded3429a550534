package cn.yishi.bridge

import cn.yishi.core.CancelFlag
import cn.yishi.core.SyncListener
import cn.yishi.core.SyncProgress
import cn.yishi.core.SyncReport
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/** How syncing stands. Offline is a normal state: what was written waits. */
sealed interface SyncNow {
    /** Nothing runs; [last] is what the last one brought, if one went through. */
    data class Idle(val last: SyncReport?) : SyncNow

    /** Position reached, and to reach. */
    data class Running(val reached: ULong, val head: ULong) : SyncNow

    data class Offline(val trouble: Trouble) : SyncNow

    data class Failed(val trouble: Trouble) : SyncNow
}

/**
 * The one sync of the app: started at opening, after acts, when a network appears, and by hand. Whether it [flies] is
 * kept by [keep]: who went off the network on purpose stays off after a restart.
 */
class Syncer(private val core: Core, scope: CoroutineScope, flies: Boolean, private val keep: (Boolean) -> Unit) {
    private val current = MutableStateFlow<SyncNow>(SyncNow.Idle(null))

    // Wishes that come while a sync runs are one more sync afterwards.
    private val wishes = Channel<Unit>(Channel.CONFLATED)

    val now: StateFlow<SyncNow> = current.asStateFlow()

    private val flying = MutableStateFlow(flies)
    private var stop: CancelFlag? = null
    private val one = Mutex()

    /** Whether the app keeps off the network. */
    val airplane: StateFlow<Boolean> = flying.asStateFlow()

    init {
        core.app.setAirplane(flies)
        scope.launch { for (wish in wishes) one.withLock { run() } }
    }

    /** Asks for a sync and does not wait. */
    fun start() {
        wishes.trySend(Unit)
    }

    /** Syncs once and waits for its end. */
    suspend fun wait() = one.withLock { run() }

    /** Ends the sync that runs; what came so far stays, the rest comes with the next. */
    fun cancel() {
        stop?.cancel()
    }

    /** Keeps off the network from now on, or goes back to it at once. */
    fun fly(on: Boolean) {
        core.app.setAirplane(on)
        flying.value = on
        keep(on)
        if (on) cancel() else start()
    }

    private suspend fun run() {
        current.value = SyncNow.Running(0u, 0u)
        val flag = CancelFlag().also { stop = it }
        val report = answer { core.app.sync(Progress(), flag) }
        stop = null
        flag.close()
        current.value = when (report) {
            is Answer.Given -> SyncNow.Idle(report.value)
            is Answer.Failed -> when {
                report.trouble.kind == Trouble.Kind.Offline -> SyncNow.Offline(report.trouble)
                report.trouble.code == CANCELLED -> SyncNow.Idle(null)
                else -> SyncNow.Failed(report.trouble)
            }
        }
    }

    private inner class Progress : SyncListener {
        override fun progress(at: SyncProgress) {
            // Comes from a thread of the core, perhaps after the end of its sync: only a running one is updated.
            val seen = current.value
            if (seen is SyncNow.Running) current.compareAndSet(seen, SyncNow.Running(at.reached, at.head))
        }
    }

    private companion object {
        const val CANCELLED = "cancelled"
    }
}
