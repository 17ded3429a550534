package cn.yishi.app.keep

import java.io.File
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class DraftsTest {
    @get:Rule
    val folder = TemporaryFolder()
    private val disk = StandardTestDispatcher()
    private val life = TestScope(disk)
    private val drafts by lazy { Drafts(folder.root, life, disk) }

    /** Another process that comes after this one. */
    private fun later() = Drafts(folder.root, CoroutineScope(Dispatchers.Unconfined), Dispatchers.Unconfined)

    private fun written() = disk.scheduler.advanceUntilIdle()

    private fun words(text: String): JSONObject = JSONObject().put("text", text)

    @Test
    fun `what was typed is there for a process that comes later`() {
        drafts.keep("need", words("桥栏杆松了"))
        written()
        assertEquals("桥栏杆松了", later().read("need")!!.getString("text"))
    }

    @Test
    fun `the newest words are read even before they are written`() {
        drafts.keep("need", words("桥"))
        drafts.keep("need", words("桥栏杆"))
        assertEquals("桥栏杆", drafts.read("need")!!.getString("text"))
        assertNull(later().read("need"))
        written()
        assertEquals("桥栏杆", later().read("need")!!.getString("text"))
    }

    @Test
    fun `what was saved leaves no draft behind`() {
        drafts.keep("need", words("桥"))
        written()
        drafts.clear("need")
        assertNull(drafts.read("need"))
        written()
        assertNull(later().read("need"))
        assertEquals(emptyList<String>(), folder.root.list()!!.toList())
    }

    @Test
    fun `a full phone is told, and told no more when there is room again`() {
        val blocked = File(folder.root, "blocked").apply { writeText("a file where the folder should be") }
        val drafts = Drafts(blocked, life, disk)
        drafts.keep("need", words("桥"))
        written()
        assertTrue(drafts.notKept.value)
        blocked.delete()
        drafts.keep("need", words("桥栏杆"))
        written()
        assertFalse(drafts.notKept.value)
    }

    @Test
    fun `a draft that cannot be read counts as none`() {
        File(folder.root, "need.json").writeText("{ half")
        assertNull(drafts.read("need"))
    }
}
