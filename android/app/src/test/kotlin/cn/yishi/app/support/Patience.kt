package cn.yishi.app.support

import androidx.compose.ui.test.ComposeTimeoutException
import androidx.compose.ui.test.junit4.ComposeTestRule
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.robolectric.shadows.ShadowLooper

/** How long a test waits for what must come, also on a machine with much else to do. */
const val PATIENCE_MS = 60_000L

/**
 * Ten seconds pass, and what was offered to be taken back stands. What was put off until then has begun, and is not
 * done yet: whoever wants to see it done waits with [becomes], or for what a person would see.
 */
fun ComposeTestRule.tenSecondsPass() {
    ShadowLooper.idleMainLooper(11, TimeUnit.SECONDS)
    waitForIdle()
}

/** Waits until [read] finds [expected], such as in a core, and says what it found where that never comes. */
fun <T> ComposeTestRule.becomes(expected: T, read: suspend () -> T) {
    var found: Result<T>? = null
    try {
        waitUntil(PATIENCE_MS) {
            // The main thread does nothing by itself while a test waits.
            waitForIdle()
            val now = runBlocking { runCatching { read() } }
            found = now
            now == Result.success(expected)
        }
    } catch (late: ComposeTimeoutException) {
        assertEquals(expected, checkNotNull(found) { late }.getOrThrow())
    }
}
