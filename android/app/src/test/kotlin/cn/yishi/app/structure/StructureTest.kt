package cn.yishi.app.structure

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Rules of the source that no compiler knows. */
class StructureTest {
    private val screens = File("src/main/kotlin/cn/yishi/app/screen").walk().filter { it.extension == "kt" }.toList()

    private fun named(end: String): List<File> = screens.filter { it.name.endsWith("$end.kt") }.also { assertTrue(it.size > 20) }

    @Test
    fun `a screen draws a state and knows neither holder nor kit nor bridge`() {
        val known = Regex("""import cn\.yishi\.(app\.Kit|app\..*Holder|bridge\..*)""")
        assertEquals(emptyList<String>(), named("Screen").filter { known.containsMatchIn(it.readText()) }.map { it.name })
    }

    @Test
    fun `a state has no defaults, so that whoever makes one thinks of everything`() {
        val fields = Regex("""data class \w+State\((.*?)\n\)""", RegexOption.DOT_MATCHES_ALL)
        val default = Regex("""val \w+: [^=\n]*=""")
        val wrong = named("State").filter { file -> fields.findAll(file.readText()).any { default.containsMatchIn(it.groupValues[1]) } }
        assertEquals(emptyList<String>(), wrong.map { it.name })
    }

    @Test
    fun `every screen stands in the catalogue, with samples`() {
        val catalogue = File("src/test/kotlin/cn/yishi/app/catalogue/ScreenCatalogue.kt").readText()
        val gone = named("Screen").map { it.nameWithoutExtension }.filterNot { "{ $it(it)" in catalogue || "{ $it {}" in catalogue }
        assertEquals(emptyList<String>(), gone)
    }
}
