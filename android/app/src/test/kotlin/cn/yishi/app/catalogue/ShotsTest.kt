package cn.yishi.app.catalogue

import cn.yishi.app.support.picture
import cn.yishi.app.support.savePng
import java.io.File
import org.junit.Assert.assertTrue

/** Draws every screen in every state and look into target/shots, for people to look at. */
class ShotsTest : LookTest() {
    override fun visit(shot: Shot) {
        val picture = compose.runOnUiThread { compose.activity.window.decorView.picture() }
        val file = File("target/shots/${look.name.lowercase()}/${shot.name}.png")
        picture.savePng(file)
        assertTrue("${shot.name} is not blank", picture.colors() > 2)
    }

    /** For the contact sheet, which keeps the order of the catalogue. */
    override fun end() = File("target/shots/order.txt").writeText(ScreenCatalogue.all.joinToString("\n", postfix = "\n") { it.name })

    private fun android.graphics.Bitmap.colors(): Int {
        val pixels = IntArray(width * height)
        getPixels(pixels, 0, width, 0, 0, width, height)
        return pixels.toHashSet().size
    }
}
