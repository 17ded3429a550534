package cn.yishi.app.design

import androidx.compose.runtime.Immutable
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.text.style.LineHeightStyle
import androidx.compose.ui.unit.em
import androidx.compose.ui.unit.sp

/** Text styles, as docs/design.md lists them. */
@Immutable
data class Type(
    val display: TextStyle,
    val title: TextStyle,
    val heading: TextStyle,
    val body: TextStyle,
    val strong: TextStyle,
    val button: TextStyle,
    val small: TextStyle,
)

val StandardType = typeOf(display = 30, title = 24, heading = 20, body = 17, button = 18, small = 15)
val ElderType = typeOf(display = 32, title = 28, heading = 24, body = 22, button = 24, small = 19)

private fun typeOf(display: Int, title: Int, heading: Int, body: Int, button: Int, small: Int) = Type(
    display = style(display, 1.3, FontWeight.Bold, LineBreak.Heading),
    title = style(title, 1.35, FontWeight.Bold, LineBreak.Heading),
    heading = style(heading, 1.4, FontWeight.Bold, LineBreak.Heading),
    body = style(body, 1.55, FontWeight.Normal, LineBreak.Paragraph),
    strong = style(body, 1.5, FontWeight.Bold, LineBreak.Paragraph),
    button = style(button, 1.3, FontWeight.Bold, LineBreak.Heading),
    small = style(small, 1.5, FontWeight.Normal, LineBreak.Paragraph),
)

private fun style(size: Int, line: Double, weight: FontWeight, lineBreak: LineBreak) = TextStyle(
    fontSize = size.sp,
    lineHeight = line.em,
    fontWeight = weight,
    lineBreak = lineBreak,
    lineHeightStyle = LineHeightStyle(LineHeightStyle.Alignment.Center, LineHeightStyle.Trim.None),
)
