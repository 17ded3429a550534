package cn.yishi.app.design

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.ColorScheme
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.LocalTextStyle
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Shapes
import androidx.compose.material3.Typography
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.TextUnit
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

private val LocalPalette = staticCompositionLocalOf { LightPalette }
private val LocalType = staticCompositionLocalOf { StandardType }
private val LocalMeasures = staticCompositionLocalOf { StandardMeasures }
private val LocalElder = staticCompositionLocalOf { false }

/** What a screen draws with. */
object Yishi {
    val colors: Palette
        @Composable @ReadOnlyComposable get() = LocalPalette.current
    val type: Type
        @Composable @ReadOnlyComposable get() = LocalType.current
    val measures: Measures
        @Composable @ReadOnlyComposable get() = LocalMeasures.current

    /** The size of an icon beside text: it grows with the text. */
    val icon: Dp
        @Composable @ReadOnlyComposable get() = with(LocalDensity.current) { LocalMeasures.current.icon.value.sp.toDp() }

    /** Whether 长辈版 is on: for what is laid out otherwise, not for sizes, which follow by themselves. */
    val elder: Boolean
        @Composable @ReadOnlyComposable get() = LocalElder.current
}

/** Dresses its content as [appearance] says. */
@Composable
fun YishiTheme(appearance: Appearance, content: @Composable () -> Unit) {
    val palette = when (appearance.light) {
        Light.System -> if (isSystemInDarkTheme()) DarkPalette else LightPalette
        Light.Day -> LightPalette
        Light.Night -> DarkPalette
        Light.Rain -> RainPalette
    }
    val type = if (appearance.elder) ElderType else StandardType
    val plain = if (appearance.elder) ElderMeasures else StandardMeasures
    val measures = if (appearance.light == Light.Rain) plain.copy(stroke = 2.dp) else plain
    val density = LocalDensity.current
    val grown = remember(density, appearance.textSize) { GrownText(density, appearance.textSize.factor) }
    MaterialTheme(schemeOf(palette), shapesOf(measures), typographyOf(type)) {
        CompositionLocalProvider(
            LocalPalette provides palette,
            LocalType provides type,
            LocalMeasures provides measures,
            LocalElder provides appearance.elder,
            LocalDensity provides grown,
            LocalContentColor provides palette.ink,
            LocalTextStyle provides type.body,
            content = content,
        )
    }
}

/** Text grows by our own factor on top of the system's curve, which is not a straight line. */
private class GrownText(private val system: Density, private val factor: Float) : Density {
    override val density: Float get() = system.density

    override val fontScale: Float get() = system.fontScale * factor

    override fun TextUnit.toDp(): Dp = with(system) { this@toDp.toDp() * factor }

    override fun Dp.toSp(): TextUnit = with(system) { (this@toSp / factor).toSp() }
}

/** Material's own parts (switches, text fields, ripples) take their colours from ours. */
private fun schemeOf(p: Palette): ColorScheme = (if (p.isDark) darkColorScheme() else lightColorScheme()).copy(
    primary = p.leaf,
    onPrimary = p.onLeaf,
    primaryContainer = p.leafSoft,
    onPrimaryContainer = p.onLeafSoft,
    secondary = p.clay,
    onSecondary = p.onClay,
    secondaryContainer = p.claySoft,
    onSecondaryContainer = p.onClaySoft,
    tertiary = p.onRiverSoft,
    onTertiary = p.riverSoft,
    tertiaryContainer = p.riverSoft,
    onTertiaryContainer = p.onRiverSoft,
    background = p.paper,
    onBackground = p.ink,
    surface = p.paper,
    onSurface = p.ink,
    surfaceVariant = p.well,
    onSurfaceVariant = p.inkSoft,
    surfaceContainer = p.card,
    surfaceContainerHigh = p.card,
    surfaceContainerHighest = p.well,
    surfaceContainerLow = p.card,
    surfaceContainerLowest = p.card,
    outline = p.edge,
    outlineVariant = p.line,
    error = p.brick,
    onError = p.onBrick,
    errorContainer = p.brickSoft,
    onErrorContainer = p.onBrickSoft,
)

private fun typographyOf(type: Type) = Typography(
    displaySmall = type.display,
    headlineMedium = type.title,
    titleLarge = type.title,
    titleMedium = type.heading,
    bodyLarge = type.body,
    bodyMedium = type.body,
    bodySmall = type.small,
    labelLarge = type.button,
    labelMedium = type.small,
    labelSmall = type.small,
)

private fun shapesOf(measures: Measures): Shapes {
    val small = RoundedCornerShape(measures.radiusSmall)
    val large = RoundedCornerShape(measures.radiusLarge)
    return Shapes(extraSmall = small, small = small, medium = large, large = large, extraLarge = large)
}
