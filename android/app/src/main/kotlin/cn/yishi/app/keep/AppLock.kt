package cn.yishi.app.keep

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/**
 * Whether the app wants the phone's lock before it shows anything: when it begins, and when it was away for five
 * minutes. [isOn] says whether that was chosen, [now] counts milliseconds.
 */
class AppLock(private val isOn: suspend () -> Boolean, private val now: () -> Long) {
    private val closed = MutableStateFlow(false)
    private var leftAt: Long? = null

    val locked: StateFlow<Boolean> = closed.asStateFlow()

    /** The app begins. */
    suspend fun begin() {
        closed.value = isOn()
    }

    /** The app goes out of sight. */
    fun leave() {
        leftAt = now()
    }

    /** The app is in sight again. */
    suspend fun comeBack() {
        val left = leftAt ?: return
        leftAt = null
        if (now() - left >= AWAY_MS && isOn()) closed.value = true
    }

    /** The phone's lock was opened. */
    fun open() {
        closed.value = false
    }

    private companion object {
        const val AWAY_MS = 5 * 60_000L
    }
}
