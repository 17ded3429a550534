package cn.yishi.app.structure

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The words of the app: Chinese first, English complete, none left over. */
class WordsTest {
    private fun names(language: String): Set<String> {
        val files = checkNotNull(File("src/main/res/$language").listFiles { file -> file.name.startsWith("strings_") })
        return files.flatMap { NAME.findAll(it.readText()).map { found -> found.groupValues[1] } }.toSet().also { assertTrue(it.size > 100) }
    }

    @Test
    fun `whatever is said in Chinese is said in English, too, and the other way round`() {
        assertEquals(names("values"), names("values-en"))
    }

    @Test
    fun `every word is used`() {
        val source = File("src/main").walk().filter { it.extension == "kt" || it.name == "AndroidManifest.xml" }.joinToString { it.readText() }
        val used = USE.findAll(source).map { it.groupValues[1] }.toSet()
        assertEquals(emptySet<String>(), names("values") - used)
    }

    private companion object {
        val NAME = Regex("""<(?:string|plurals) name="(\w+)"""")
        val USE = Regex("""(?:R\.string\.|R\.plurals\.|@string/)(\w+)""")
    }
}
