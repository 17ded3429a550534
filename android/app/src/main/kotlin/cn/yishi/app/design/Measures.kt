package cn.yishi.app.design

import androidx.compose.runtime.Immutable
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** Space, shape and touch, as docs/design.md lists them. */
@Immutable
data class Measures(
    val hair: Dp,
    val small: Dp,
    val medium: Dp,
    val large: Dp,
    val margin: Dp,
    val section: Dp,
    val touch: Dp,
    val main: Dp,
    val tile: Dp,
    val radiusSmall: Dp,
    val radiusLarge: Dp,
    val stroke: Dp,
    val icon: Dp,
    val column: Dp,
)

val StandardMeasures = Measures(
    hair = 4.dp,
    small = 8.dp,
    medium = 12.dp,
    large = 16.dp,
    margin = 20.dp,
    section = 28.dp,
    touch = 48.dp,
    main = 72.dp,
    tile = 116.dp,
    radiusSmall = 10.dp,
    radiusLarge = 18.dp,
    stroke = 1.dp,
    icon = 24.dp,
    column = 640.dp,
)

val ElderMeasures = Measures(
    hair = 4.dp,
    small = 8.dp,
    medium = 14.dp,
    large = 18.dp,
    margin = 18.dp,
    section = 32.dp,
    touch = 60.dp,
    main = 80.dp,
    tile = 132.dp,
    radiusSmall = 12.dp,
    radiusLarge = 20.dp,
    stroke = 2.dp,
    icon = 30.dp,
    column = 640.dp,
)
