package cn.yishi.app.catalogue

import android.graphics.Bitmap
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.text.TextLayoutResult
import cn.yishi.app.support.picture
import cn.yishi.app.support.writtenContrast
import org.junit.Assert.assertEquals

/**
 * Walks every screen and checks what people with weak eyes, big thumbs or TalkBack need. What it finds is listed whole,
 * with screen and words, so that one run tells everything there is to mend.
 */
class WalkTest : LookTest() {
    private val found = mutableListOf<String>()

    override fun visit(shot: Shot) {
        press(shot)
        read(shot)
        seen(shot)
        headed(shot)
    }

    override fun end() = assertEquals(emptyList<String>(), found)

    /** What can be pressed is large, named and says what it is. */
    private fun press(shot: Shot) {
        val least = if (look.appearance.elder) 60f else 44f
        for (node in compose.onAllNodes(hasClickAction()).fetchSemanticsNodes()) {
            val said = spoken(node)
            if (said.isBlank()) found += "${shot.name}: something to press has no label at ${node.boundsInRoot}"
            if (node.config.getOrNull(SemanticsProperties.Role) == null && !takesText(node)) {
                found += "${shot.name}: “$said” does not say what it is"
            }
            val density = node.layoutInfo.density.density
            val (width, height) = node.size.width / density to node.size.height / density
            if (width < least || height < least) found += "${shot.name}: “$said” is $width × $height dp"
        }
    }

    /** No text is cut off. */
    private fun read(shot: Shot) {
        for (node in texts()) {
            if (!takesText(node) && isCutOff(node)) found += "${shot.name}: “${spoken(node)}” is cut off"
        }
    }

    /** Text stands out from its ground as it is really drawn. */
    private fun seen(shot: Shot) {
        val picture = compose.runOnUiThread { compose.activity.window.decorView.picture() }
        for (node in texts()) {
            val ratio = writtenContrast(picture, visible(node, picture) ?: continue)
            if (ratio < 4.5) found += "${shot.name}: “${spoken(node)}” has a contrast of ${"%.1f".format(ratio)}"
        }
    }

    /** Every screen has a heading for TalkBack to jump to. */
    private fun headed(shot: Shot) {
        val headings = compose.onAllNodes(isRoot()).fetchSemanticsNodes().flatMap(::all)
            .filter { it.config.contains(SemanticsProperties.Heading) }
        if (headings.isEmpty()) found += shot.name
    }

    private fun texts(): List<SemanticsNode> =
        all(compose.onRoot(useUnmergedTree = true).fetchSemanticsNode()).filter {
            it.config.contains(SemanticsProperties.Text) && it.size.height > 0
        }

    private fun all(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::all)

    private fun takesText(node: SemanticsNode) = node.config.contains(SemanticsActions.SetText)

    private fun spoken(node: SemanticsNode): String {
        val described = node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
        val written = node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
        return (described + written).joinToString(" ").trim()
    }

    /** Whether letters stand outside their node. The layout's own word on it is wrong for text that shrank to fit. */
    private fun isCutOff(node: SemanticsNode): Boolean {
        val out = mutableListOf<TextLayoutResult>()
        node.config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(out)
        val layout = out.firstOrNull() ?: return false
        val lines = 0 until layout.lineCount
        return layout.multiParagraph.height > node.size.height + 1.5f ||
            lines.any { layout.isLineEllipsized(it) || layout.getLineRight(it) - layout.getLineLeft(it) > node.size.width + 1.5f }
    }

    /** The part of a text that is on the screen whole; what is scrolled away is looked at in other shots. */
    private fun visible(node: SemanticsNode, picture: Bitmap): Rect? {
        val bounds = node.boundsInWindow
        val whole = bounds.height >= node.size.height - 1 && bounds.width >= node.size.width - 1
        val inside = bounds.left >= 0 && bounds.top >= 0 && bounds.right <= picture.width && bounds.bottom <= picture.height
        return bounds.takeIf { whole && inside && it.width >= 1 }
    }
}
