package cn.yishi.app.screen.signing

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.gestures.drag
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import cn.yishi.app.design.Yishi

/** Where somebody writes their name with a finger. A line is handed over when the finger goes up. */
@Composable
fun SignField(strokes: Strokes, label: String, onDrawn: (List<Offset>) -> Unit) {
    val c = Yishi.colors
    val shape = RoundedCornerShape(Yishi.measures.radiusSmall)
    var drawing by remember { mutableStateOf(emptyList<Offset>()) }
    val drawn by rememberUpdatedState(onDrawn)
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        Text(label, style = Yishi.type.strong)
        Canvas(
            Modifier.fillMaxWidth().aspectRatio(2f).background(c.well, shape).border(Yishi.measures.stroke, c.edge, shape).clipToBounds()
                .semantics { contentDescription = label }
                .pointerInput(Unit) {
                    awaitEachGesture {
                        val down = awaitFirstDown()
                        // The page must not scroll under a finger that writes.
                        down.consume()
                        var line = listOf(within(down.position, size.width, size.height))
                        drag(down.id) { change ->
                            change.consume()
                            line = line + within(change.position, size.width, size.height)
                            drawing = line
                        }
                        drawing = emptyList()
                        drawn(line)
                    }
                },
        ) {
            for (stroke in strokes + listOf(drawing)) line(stroke, c.ink)
        }
    }
}

private fun within(at: Offset, width: Int, height: Int) =
    Offset((at.x / width).coerceIn(0f, 1f), (at.y / height).coerceIn(0f, 1f))

private fun DrawScope.line(stroke: List<Offset>, ink: Color) {
    val first = stroke.firstOrNull() ?: return
    val path = Path().apply {
        moveTo(first, size)
        for (point in stroke) lineTo(point.x * size.width, point.y * size.height)
    }
    drawPath(path, ink, style = Stroke(3.dp.toPx(), cap = StrokeCap.Round, join = StrokeJoin.Round))
}

private fun Path.moveTo(point: Offset, size: Size) = moveTo(point.x * size.width, point.y * size.height)
