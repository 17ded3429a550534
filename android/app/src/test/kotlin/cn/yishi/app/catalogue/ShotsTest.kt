package cn.yishi.app.catalogue

import cn.yishi.app.support.picture
import cn.yishi.app.support.savePng
import java.io.File
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.ParameterizedRobolectricTestRunner

/** Draws every screen in every state and look into target/shots, for people to look at. */
class ShotsTest(look: Look) : LookTest(look) {
    @Test
    fun `every screen is drawn`() {
        // For the contact sheet, which keeps the order of the catalogue.
        File("target/shots").mkdirs()
        File("target/shots/order.txt").writeText(ScreenCatalogue.all.joinToString("\n", postfix = "\n") { it.name })
        walk { shot ->
            val picture = compose.runOnUiThread { compose.activity.window.decorView.picture() }
            val file = File("target/shots/${look.name.lowercase()}/${shot.name}.png")
            picture.savePng(file)
            assertTrue("${shot.name} is not blank", picture.colors() > 2)
        }
    }

    private fun android.graphics.Bitmap.colors(): Int {
        val pixels = IntArray(width * height)
        getPixels(pixels, 0, width, 0, 0, width, height)
        return pixels.toHashSet().size
    }

    companion object {
        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun looks(): List<Array<Any>> = Look.entries.map { arrayOf(it) }
    }
}
