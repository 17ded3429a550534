package cn.yishi.app.design.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import cn.yishi.core.QrView

/** A code to be scanned: black on white in every look, with the margin that scanners want. */
@Composable
fun QrCode(qr: QrView, label: String, modifier: Modifier = Modifier) {
    val side = qr.side.toInt()
    Canvas(
        modifier.widthIn(max = 320.dp).fillMaxWidth().aspectRatio(1f).semantics {
            role = Role.Image
            contentDescription = label
        },
    ) {
        drawRect(Color.White)
        val field = size.width / (side + 2 * MARGIN)
        for ((i, dark) in qr.dark.withIndex()) {
            // A hair wider than a field, so that no light shows between two.
            val place = Offset((i % side + MARGIN) * field, (i / side + MARGIN) * field)
            if (dark) drawRect(Color.Black, place, Size(field + 0.5f, field + 0.5f))
        }
    }
}

private const val MARGIN = 4
