package cn.yishi.app.keep

import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Test

class AppLockTest {
    private var now = 0L
    private var on = true
    private val lock = AppLock({ on }, { now })

    private fun awayFor(ms: Long) = runBlocking {
        lock.leave()
        now += ms
        lock.comeBack()
        lock.locked.value
    }

    @Test
    fun `it is asked for when the app begins, and after five minutes away`() {
        runBlocking { lock.begin() }
        assertEquals(true, lock.locked.value)
        lock.open()
        assertEquals(false, awayFor(299_999))
        assertEquals(true, awayFor(300_000))
    }

    @Test
    fun `who did not choose it is never asked`() {
        on = false
        runBlocking { lock.begin() }
        assertEquals(false, lock.locked.value)
        assertEquals(false, awayFor(3_600_000))
    }
}
