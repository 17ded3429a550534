package cn.yishi.app.support

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance

/** The contrast of two opaque colours as WCAG 2 reckons it: 1 to 21. */
fun contrast(one: Color, other: Color): Double {
    val (light, dark) = listOf(one.luminance(), other.luminance()).sortedDescending()
    return (light + 0.05) / (dark + 0.05)
}
