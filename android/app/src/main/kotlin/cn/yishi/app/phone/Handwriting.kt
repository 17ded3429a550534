package cn.yishi.app.phone

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.graphics.Path
import androidx.compose.ui.geometry.Offset
import java.io.ByteArrayOutputStream
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** A signature drawn with a finger, as a picture. */
object Handwriting {
    /** Black on white; the strokes lie within a square of 1. */
    suspend fun jpeg(strokes: List<List<Offset>>): ByteArray = withContext(Dispatchers.Default) {
        val picture = Bitmap.createBitmap(WIDTH, HEIGHT, Bitmap.Config.ARGB_8888)
        val canvas = Canvas(picture).apply { drawColor(Color.WHITE) }
        for (stroke in strokes.filter { it.isNotEmpty() }) canvas.drawPath(path(stroke), Pen)
        ByteArrayOutputStream().also { picture.compress(Bitmap.CompressFormat.JPEG, QUALITY, it) }.toByteArray()
    }

    private fun path(stroke: List<Offset>) = Path().apply {
        moveTo(stroke.first().x * WIDTH, stroke.first().y * HEIGHT)
        for (point in stroke) lineTo(point.x * WIDTH, point.y * HEIGHT)
    }

    private const val WIDTH = 900
    private const val HEIGHT = 450
    private const val QUALITY = 80
    private val Pen = Paint().apply {
        color = Color.BLACK
        style = Paint.Style.STROKE
        strokeWidth = 9f
        strokeCap = Paint.Cap.ROUND
        strokeJoin = Paint.Join.ROUND
        isAntiAlias = true
    }
}
