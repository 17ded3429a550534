package cn.yishi.app.support

import android.graphics.Bitmap
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance

/** The contrast of two opaque colours as WCAG 2 reckons it: 1 to 21. */
fun contrast(one: Color, other: Color): Double {
    val (light, dark) = listOf(one.luminance(), other.luminance()).sortedDescending()
    return (light + 0.05) / (dark + 0.05)
}

/**
 * The contrast of a text in a picture: its ground is the commonest colour within [bounds], its ink what stands out most
 * among the colours that cover more than a few pixels (edges of letters are blurred).
 */
fun writtenContrast(picture: Bitmap, bounds: Rect): Double {
    val (width, height) = bounds.width.toInt() to bounds.height.toInt()
    val pixels = IntArray(width * height)
    picture.getPixels(pixels, 0, width, bounds.left.toInt(), bounds.top.toInt(), width, height)
    val counts = pixels.toList().groupingBy { it }.eachCount()
    val ground = Color(counts.maxBy { it.value }.key)
    return counts.filterValues { it >= 3 }.keys.maxOf { contrast(Color(it), ground) }
}
