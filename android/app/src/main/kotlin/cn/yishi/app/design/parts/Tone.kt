package cn.yishi.app.design.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.ui.graphics.Color
import cn.yishi.app.design.Palette
import cn.yishi.app.design.RainPalette
import cn.yishi.app.design.Yishi

/** What something means; its colours follow. */
enum class Tone { Plain, Leaf, Clay, Grain, Brick, River }

/** A soft ground, what is written on it, and its edge. */
data class SoftColors(val ground: Color, val text: Color, val edge: Color)

@Composable
@ReadOnlyComposable
fun Tone.soft(): SoftColors {
    val c = Yishi.colors
    return when (this) {
        Tone.Plain -> SoftColors(c.card, c.ink, c.line)
        Tone.Leaf -> SoftColors(c.leafSoft, c.onLeafSoft, c.quiet(c.onLeafSoft))
        Tone.Clay -> SoftColors(c.claySoft, c.onClaySoft, c.quiet(c.onClaySoft))
        Tone.Grain -> SoftColors(c.grainSoft, c.onGrainSoft, c.quiet(c.onGrainSoft))
        Tone.Brick -> SoftColors(c.brickSoft, c.onBrickSoft, c.brick)
        Tone.River -> SoftColors(c.riverSoft, c.onRiverSoft, c.quiet(c.onRiverSoft))
    }
}

/** A coloured ground needs no full edge; in rain, where all grounds are white, it does. */
private fun Palette.quiet(edge: Color): Color = if (this === RainPalette) edge else edge.copy(alpha = 0.35f)
