package cn.yishi.app.design

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.addPathNodes
import androidx.compose.ui.unit.dp

/** Every icon: strokes of 2 on a grid of 24 with round ends. The same paths are drawn on both platforms. */
object Icons {
    val Back by icon("M15 5 L8 12 L15 19")
    val Forward by icon("M9 5 L16 12 L9 19")
    val Close by icon("M6 6 L18 18 M18 6 L6 18")
    val Check by icon("M5 12.5 L10 17.5 L19.5 7")
    val Plus by icon("M12 5 V19 M5 12 H19")
    val Pen by icon("M4 20 L5 15.5 L16 4.5 L19.5 8 L8.5 19 Z M13.5 7 L17 10.5")
    val Mic by icon(
        "M12 3.5 A3 3 0 0 0 9 6.5 V11.5 A3 3 0 0 0 15 11.5 V6.5 A3 3 0 0 0 12 3.5 Z " +
            "M5.5 11.5 A6.5 6.5 0 0 0 18.5 11.5 M12 18 V21",
    )
    val Camera by icon(
        "M4 8 H7.5 L9 5.5 H15 L16.5 8 H20 V19 H4 Z M12 10 A3.5 3.5 0 0 0 12 17 A3.5 3.5 0 0 0 12 10",
    )
    val Speaker by icon("M4 9.5 V14.5 H7.5 L12 18.5 V5.5 L7.5 9.5 Z M15.5 9 A4.2 4.2 0 0 1 15.5 15 M18 6.5 A8 8 0 0 1 18 17.5")
    val Call by icon(
        "M6.5 4 L9.5 4.5 L10.5 8.5 L8.5 10.5 A12 12 0 0 0 13.5 15.5 L15.5 13.5 L19.5 14.5 L20 17.5 " +
            "A2.5 2.5 0 0 1 17.5 20 A14 14 0 0 1 4 6.5 A2.5 2.5 0 0 1 6.5 4 Z",
    )
    val Village by icon("M3.5 11.5 L12 4.5 L20.5 11.5 M6 9.5 V19.5 H18 V9.5 M10 19.5 V14 H14 V19.5")
    val Roof by icon("M3 10.5 L12 3.5 L21 10.5 M7 12 H17 V18 H12.5 L9.5 20.5 V18 H7 Z")
    val Speech by icon("M4 5 H20 V16 H12 L7.5 20 V16 H4 Z M8 9 H16 M8 12.5 H13")
    val Mine by icon("M6 3.5 H18 V20.5 L15 18.5 L12 20.5 L9 18.5 L6 20.5 Z M9.5 8 H14.5 M9.5 11.5 H14.5")
    val People by icon(
        "M9 4.5 A3.2 3.2 0 0 0 9 10.9 A3.2 3.2 0 0 0 9 4.5 M3 19.5 A6 6 0 0 1 15 19.5 " +
            "M16 5.2 A3 3 0 0 1 16 10.8 M17.5 14 A5.5 5.5 0 0 1 21 19.5",
    )
    val Person by icon("M12 4 A3.8 3.8 0 0 0 12 11.6 A3.8 3.8 0 0 0 12 4 M4.5 20 A7.5 7.5 0 0 1 19.5 20")
    val List by icon("M8.5 6 H20 M8.5 12 H20 M8.5 18 H20 M4 6 H4.5 M4 12 H4.5 M4 18 H4.5")
    val Today by icon("M5 5.5 H19 V20 H5 Z M5 10 H19 M9 3.5 V7 M15 3.5 V7 M9 15 L11.2 17 L15.2 13")
    val Phone by icon("M8 3.5 H16 V20.5 H8 Z M11 17.5 H13")
    val Cloud by icon("M7 19 A4.2 4.2 0 0 1 6.5 10.6 A5.8 5.8 0 0 1 17.6 10 A4.5 4.5 0 0 1 17 19 Z M12 16.5 V11.5 M9.8 13.5 L12 11.3 L14.2 13.5")
    val Returned by icon("M4.5 9 H14.5 A5 5 0 0 1 14.5 19 H8 M8.5 5 L4.5 9 L8.5 13")
    val Clock by icon("M12 4 A8 8 0 0 0 12 20 A8 8 0 0 0 12 4 M12 8 V12.5 L15 14.5")
    val Sync by icon("M19 12 A7 7 0 0 1 6.5 16.3 M5 12 A7 7 0 0 1 17.5 7.7 M17.8 4 V8 H13.8 M6.2 20 V16 H10.2")
    val Search by icon("M10.5 4.5 A6 6 0 0 0 10.5 16.5 A6 6 0 0 0 10.5 4.5 M15 15 L20 20")
    val Settings by icon("M4 7 H12 M18 7 H20 M15 4.5 A2.5 2.5 0 0 0 15 9.5 A2.5 2.5 0 0 0 15 4.5 M4 17 H6 M12 17 H20 M9 14.5 A2.5 2.5 0 0 0 9 19.5 A2.5 2.5 0 0 0 9 14.5")
    val Alert by icon("M12 4 L21 19.5 H3 Z M12 10 V14 M12 16.8 V17")
    val Info by icon("M12 4 A8 8 0 0 0 12 20 A8 8 0 0 0 12 4 M12 11.5 V16 M12 8 V8.2")
    val Help by icon("M12 4 A8 8 0 0 0 12 20 A8 8 0 0 0 12 4 M9.5 10 A2.5 2.5 0 1 1 12 12.5 V13.5 M12 16.3 V16.5")
    val Qr by icon("M4 4 H9.5 V9.5 H4 Z M14.5 4 H20 V9.5 H14.5 Z M4 14.5 H9.5 V20 H4 Z M14.5 14.5 H15.5 M19.5 14.5 H20 M17 17 H17.5 M14.5 20 H15 M20 19 V20")
    val Shield by icon("M12 3.5 L19.5 6.5 V12 A9 9 0 0 1 12 20.5 A9 9 0 0 1 4.5 12 V6.5 Z M8.5 12 L11 14.5 L15.5 9.5")
    val Switch by icon("M4 8 H18 M14.5 4.5 L18 8 L14.5 11.5 M20 16 H6 M9.5 12.5 L6 16 L9.5 19.5")
    val TextSize by icon("M3.5 18 L8 7 L12.5 18 M5 14.5 H11 M14.5 18 L17.5 11 L20.5 18 M15.5 15.8 H19.5")

    private fun icon(path: String): Lazy<ImageVector> = lazy {
        ImageVector.Builder(defaultWidth = 24.dp, defaultHeight = 24.dp, viewportWidth = 24f, viewportHeight = 24f)
            .addPath(
                pathData = addPathNodes(path),
                stroke = SolidColor(Color.Black),
                strokeLineWidth = 2f,
                strokeLineCap = StrokeCap.Round,
                strokeLineJoin = StrokeJoin.Round,
            )
            .build()
    }
}
