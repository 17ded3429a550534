package cn.yishi.app.design

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.toArgb
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.Dp
import cn.yishi.app.support.contrast
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The numbers of docs/design.md are those of the code, and they keep what the page promises. */
class DesignNumbersTest {
    private val page = File("../../docs/design.md").readLines()

    @Test
    fun `colours are those of the page`() {
        val rows = table("role").associate { it[0] to it.subList(1, 4) }
        for ((column, palette) in listOf(LightPalette, DarkPalette, RainPalette).withIndex()) {
            assertEquals(rows.mapValues { it.value[column] }, colorsOf(palette))
        }
    }

    @Test
    fun `text styles are those of the page`() {
        val rows = table("style")
        for ((column, type) in listOf(1 to StandardType, 2 to ElderType)) {
            val told = rows.associate { it[0] to "${it[column]} ${it[3]} ${it[4]}" }
            assertEquals(told, stylesOf(type))
        }
    }

    @Test
    fun `measures are those of the page`() {
        val rows = table("token")
        for ((column, measures) in listOf(1 to StandardMeasures, 2 to ElderMeasures)) {
            assertEquals(rows.associate { it[0] to it[column] }, measuresOf(measures))
        }
    }

    // R: L-04
    @Test
    fun `text stands out from every ground it may stand on`() {
        for (p in listOf(LightPalette, DarkPalette, RainPalette)) {
            for (text in listOf(p.ink, p.inkSoft, p.leaf, p.clay, p.brick)) {
                for (ground in listOf(p.paper, p.card, p.well)) assertTrue(contrast(text, ground) >= 4.5)
            }
            val pairs = listOf(
                p.onLeaf to p.leaf, p.onClay to p.clay, p.onBrick to p.brick, p.onLeafSoft to p.leafSoft,
                p.onClaySoft to p.claySoft, p.onGrainSoft to p.grainSoft, p.onBrickSoft to p.brickSoft,
                p.onRiverSoft to p.riverSoft,
            )
            for ((text, ground) in pairs) assertTrue(contrast(text, ground) >= 4.5)
            for (ground in listOf(p.paper, p.card, p.well)) assertTrue(contrast(p.edge, ground) >= 3.0)
        }
    }

    // R: L-04 3.2
    @Test
    fun `the elder mode keeps the numbers of the rules`() {
        // domain.md §4.8: text of at least 18, up to 30 and more; targets of 60; lines of at least 1.3.
        val sizes = stylesOf(ElderType).values.map { it.substringBefore(' ').toInt() }
        assertTrue(sizes.min() >= 18)
        assertTrue(ElderType.body.fontSize.value * TextSize.Largest.factor >= 30f)
        assertTrue(ElderMeasures.touch.value >= 60f)
        val lines = (stylesOf(StandardType).values + stylesOf(ElderType).values).map { it.split(' ')[1].toDouble() }
        assertTrue(lines.min() >= 1.3)
    }

    /** Rows of the page's table whose first column is called [first]. */
    private fun table(first: String): List<List<String>> {
        val rows = page.dropWhile { !it.startsWith("| $first |") }.takeWhile { it.startsWith("|") }.drop(2)
        assertTrue("the page has a table of $first", rows.isNotEmpty())
        return rows.map { row -> row.trim('|').split('|').map(String::trim) }
    }

    private fun colorsOf(palette: Palette): Map<String, String> =
        fieldsOf(palette).filterKeys { it != "isDark" }.mapValues { (_, value) ->
            // A value class is a plain long in the field.
            "#%06X".format(Color((value as Long).toULong()).toArgb() and 0xFFFFFF)
        }

    private fun measuresOf(measures: Measures): Map<String, String> =
        fieldsOf(measures).mapValues { (_, value) -> plain(Dp(value as Float).value.toDouble()) }

    private fun stylesOf(type: Type): Map<String, String> = fieldsOf(type).mapValues { (_, value) ->
        val style = value as TextStyle
        val weight = if (style.fontWeight == FontWeight.Bold) "bold" else "regular"
        "${plain(style.fontSize.value.toDouble())} ${plain(style.lineHeight.value.toDouble())} $weight"
    }

    private fun fieldsOf(value: Any): Map<String, Any> =
        value.javaClass.declaredFields.filter { '$' !in it.name && !java.lang.reflect.Modifier.isStatic(it.modifiers) }
            .associate { field ->
                field.isAccessible = true
                field.name to field.get(value)
            }

    private fun plain(number: Double): String = "%.2f".format(number).trimEnd('0').trimEnd('.')
}
