package cn.yishi.app.design.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import cn.yishi.app.design.Yishi

/**
 * The one main button of a screen. It is never grey: where something is missing, pressing it says what.
 * [spoken] marks what one says (记一条, 我要说) in clay.
 */
@Composable
fun MainButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    icon: ImageVector? = null,
    spoken: Boolean = false,
) {
    val c = Yishi.colors
    val (ground, ink) = if (spoken) c.clay to c.onClay else c.leaf to c.onLeaf
    WideButton(text, onClick, modifier, icon, ButtonLook(ground, ink, null, Yishi.measures.main))
}

/** Another way on, beside or under the main button. */
@Composable
fun SecondButton(text: String, onClick: () -> Unit, modifier: Modifier = Modifier, icon: ImageVector? = null) {
    val c = Yishi.colors
    val edge = BorderStroke(Yishi.measures.stroke, c.edge)
    WideButton(text, onClick, modifier, icon, ButtonLook(c.card, c.ink, edge, Yishi.measures.touch))
}

/** A way on that most people do not need. */
@Composable
fun QuietButton(text: String, onClick: () -> Unit, modifier: Modifier = Modifier, icon: ImageVector? = null) {
    WideButton(text, onClick, modifier, icon, ButtonLook(Color.Transparent, Yishi.colors.leaf, null, Yishi.measures.touch))
}

/** One of several ways on that stand side by side, as wide as its words. */
@Composable
fun SmallButton(text: String, onClick: () -> Unit, modifier: Modifier = Modifier, icon: ImageVector? = null) {
    val m = Yishi.measures
    val c = Yishi.colors
    Surface(
        onClick = onClick,
        modifier = modifier.semantics { role = Role.Button },
        shape = RoundedCornerShape(m.radiusSmall),
        color = c.card,
        contentColor = c.ink,
        border = BorderStroke(m.stroke, c.edge),
    ) {
        Row(
            Modifier.defaultMinSize(minWidth = m.touch, minHeight = m.touch).padding(horizontal = m.medium, vertical = m.hair),
            horizontalArrangement = Arrangement.spacedBy(m.small, Alignment.CenterHorizontally),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            if (icon != null) Icon(icon, contentDescription = null, Modifier.size(Yishi.icon))
            Text(text, Modifier.weight(1f, fill = false), style = Yishi.type.strong)
        }
    }
}

private class ButtonLook(val ground: Color, val ink: Color, val edge: BorderStroke?, val height: Dp)

@Composable
private fun WideButton(text: String, onClick: () -> Unit, modifier: Modifier, icon: ImageVector?, look: ButtonLook) {
    val m = Yishi.measures
    Surface(
        onClick = onClick,
        modifier = modifier.fillMaxWidth().semantics { role = Role.Button },
        shape = RoundedCornerShape(m.radiusLarge),
        color = look.ground,
        contentColor = look.ink,
        border = look.edge,
    ) {
        Row(
            Modifier.defaultMinSize(minHeight = look.height).padding(horizontal = m.large, vertical = m.small),
            horizontalArrangement = Arrangement.spacedBy(m.small, Alignment.CenterHorizontally),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            if (icon != null) Icon(icon, contentDescription = null, Modifier.size(Yishi.icon))
            Text(text, Modifier.weight(1f, fill = false), style = Yishi.type.button, textAlign = TextAlign.Center)
        }
    }
}

/** A button that is only an icon; [label] is what TalkBack says. */
@Composable
fun IconTap(icon: ImageVector, label: String, onClick: () -> Unit, modifier: Modifier = Modifier) {
    val m = Yishi.measures
    Surface(
        onClick = onClick,
        modifier = modifier.semantics {
            role = Role.Button
            contentDescription = label
        },
        shape = RoundedCornerShape(m.radiusLarge),
        color = Color.Transparent,
        contentColor = Yishi.colors.ink,
    ) {
        Row(
            Modifier.defaultMinSize(minWidth = m.touch, minHeight = m.touch),
            horizontalArrangement = Arrangement.Center,
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Icon(icon, contentDescription = null, Modifier.size(Yishi.icon))
        }
    }
}
