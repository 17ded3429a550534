package cn.yishi.app.bridge

import cn.yishi.app.support.MemoryVault
import cn.yishi.app.support.Village
import cn.yishi.bridge.AesVault
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Core
import cn.yishi.bridge.SyncNow
import cn.yishi.bridge.Syncer
import cn.yishi.bridge.Trouble
import cn.yishi.bridge.answer
import cn.yishi.core.Family
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedForm
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import cn.yishi.core.openWatches
import java.io.File
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** The bridge on the real core, without a screen. */
@RunWith(RobolectricTestRunner::class)
class CoreTest {
    @get:Rule
    val village = Village()

    @get:Rule
    val folder = TemporaryFolder()

    private val form get() = NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, "河边臭")

    private fun opened(name: String): Core = runBlocking { (Core.open(folder.newFolder(name), MemoryVault) as Answer.Given).value }

    private fun joined(): Core = opened("resident").also { core ->
        runBlocking {
            core.app.join(village.residentCode(), "老倪")
            core.app.sync(null, null)
        }
    }

    @Test
    fun `a live read says what is there and again after each act`() = runBlocking {
        joined().use { core ->
            val totals = mutableListOf<ULong>()
            val live = core.live(village.space, Family.NEEDS) { needs(village.space, NeedFilter(), Page(0u, 10u)).total }
            val watching = launch {
                live.take(2).collect { seen ->
                    totals += (seen as Answer.Given).value
                    if (totals.size == 1) core.app.logNeed(village.space, form)
                }
            }
            withTimeout(20_000) { watching.join() }
            assertEquals(listOf<ULong>(0u, 1u), totals)
        }
    }

    @Test
    fun `a read that fails is told and the next one may succeed`() = runBlocking {
        opened("nobody").use { core ->
            val unknown = core.live(village.space, Family.SPACES) { status(village.space).name }
            val first = unknown.first() as Answer.Failed
            assertEquals(Trouble.Kind.Refused, first.trouble.kind)
            assertEquals("space_unknown", first.trouble.code)
        }
    }

    @Test
    fun `nothing watches any more when nobody looks`() = runBlocking {
        joined().use { core ->
            val before = openWatches()
            core.changes(village.space).take(1).toList()
            withTimeout(20_000) { while (openWatches() > before) kotlinx.coroutines.yield() }
        }
    }

    @Test
    fun `a sync goes through, and without a hub is offline and no failure`() = runBlocking {
        joined().use { core ->
            val life = Job()
            val syncer = Syncer(core, CoroutineScope(Dispatchers.Default + life), flies = false) {}
            core.app.logNeed(village.space, form)
            syncer.start()
            val done = withTimeout(20_000) { syncer.now.first { it is SyncNow.Idle && it.last != null } } as SyncNow.Idle
            assertEquals(1uL, done.last!!.decided)
            village.hub.stop()
            syncer.start()
            withTimeout(60_000) { syncer.now.first { it is SyncNow.Offline } }
            life.cancel()
        }
    }

    @Test
    fun `the device's keys lie sealed, and another phone's vault does not open them`() = runBlocking {
        val home = folder.newFolder("sealed")
        (Core.open(home, MemoryVault) as Answer.Given).value.close()
        val refused = Core.open(home, OtherVault) as Answer.Failed
        assertTrue(refused.trouble.sentence.isNotBlank())
        (Core.open(home, MemoryVault) as Answer.Given).value.close()
    }

    @Test
    fun `what is sealed opens again and cannot be changed unseen`() {
        val plain = ByteArray(64) { it.toByte() }
        val sealed = MemoryVault.seal(plain)
        assertFalse(sealed.toList().windowed(plain.size).any { it == plain.toList() })
        assertArrayEquals(plain, MemoryVault.open(sealed))
        sealed[20] = (sealed[20] + 1).toByte()
        assertTrue(runCatching { MemoryVault.open(sealed) }.exceptionOrNull() is cn.yishi.core.VaultFailure)
        assertTrue(runCatching { MemoryVault.open(ByteArray(3)) }.exceptionOrNull() is cn.yishi.core.VaultFailure)
    }

    @Test
    fun `a need survives the end of the process that logged it`() = runBlocking {
        val home = File(folder.root, "resident")
        joined().use { it.app.logNeed(village.space, form) }
        (Core.open(home, MemoryVault) as Answer.Given).value.use { core ->
            assertEquals("河边臭", core.app.needs(village.space, NeedFilter(), Page(0u, 1u)).rows.single().text)
            assertEquals(1uL, core.app.status(village.space).waiting)
        }
    }

    @Test
    fun `what is refused comes as a sentence, not as an exception`() = runBlocking {
        joined().use { core ->
            val empty = answer { core.app.logNeed(village.space, form.copy(text = "")) }
            assertTrue((empty as Answer.Failed).trouble.sentence.endsWith("。"))
            val unknown = answer { core.app.status(SpaceId("00".repeat(32))) }
            assertEquals(Trouble.Kind.Refused, (unknown as Answer.Failed).trouble.kind)
        }
    }

    private object OtherVault : AesVault() {
        private val secret: SecretKey = KeyGenerator.getInstance("AES").apply { init(256) }.generateKey()

        override fun key(): SecretKey = secret
    }
}
