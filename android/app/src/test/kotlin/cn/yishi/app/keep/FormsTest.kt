package cn.yishi.app.keep

import cn.yishi.app.support.MemoryVault
import cn.yishi.app.support.Village
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Core
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.cancelChildren
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.json.JSONObject
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class FormsTest {
    private val folder = TemporaryFolder()
    private val village = Village()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(folder).around(village)
    private val core by lazy {
        val opened = runBlocking { Core.open(folder.root, MemoryVault) } as Answer.Given
        opened.value.also { core -> runBlocking { core.app.join(village.residentCode(), "老倪") } }
    }

    @After
    fun end() = core.close()

    /** Runs with the forms of a process of its own, which ends afterwards. */
    private fun process(work: suspend (Forms) -> Unit) = runBlocking {
        val forms = Forms(core, CoroutineScope(coroutineContext))
        work(forms)
        coroutineContext.cancelChildren()
    }

    private suspend fun stored(): String? = core.app.form(village.space, KEY)?.json

    private fun words(text: String): JSONObject = JSONObject().put("text", text)

    @Test
    fun `the newest words are read even before they are written, and by a process that comes later`() {
        process { forms ->
            forms.keep(village.space, KEY, words("桥"))
            forms.keep(village.space, KEY, words("桥栏杆"))
            assertEquals("桥栏杆", forms.read(village.space, KEY)?.getString("text"))
            while (stored() != words("桥栏杆").toString()) yield()
        }
        process { later -> assertEquals("桥栏杆", later.read(village.space, KEY)?.getString("text")) }
    }

    @Test
    fun `what was handed in leaves no form behind`() {
        process { forms ->
            forms.keep(village.space, KEY, words("桥"))
            while (stored() == null) yield()
            forms.drop(village.space, KEY)
            assertNull(forms.read(village.space, KEY))
            while (stored() != null) yield()
        }
        process { later -> assertNull(later.read(village.space, KEY)) }
    }

    @Test
    fun `a form under another key is another form`() {
        process { forms ->
            forms.keep(village.space, "other", words("桥"))
            assertNull(forms.read(village.space, KEY))
        }
    }

    private companion object {
        const val KEY = "need"
    }
}
