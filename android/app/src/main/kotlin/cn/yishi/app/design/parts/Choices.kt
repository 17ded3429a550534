package cn.yishi.app.design.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi

/** One of several, each a chip that wraps to the next line. The chosen one carries a tick as well as colour. */
@Composable
fun <T> Choices(all: List<T>, chosen: T?, onChoose: (T) -> Unit, label: @Composable (T) -> String, modifier: Modifier = Modifier) {
    val m = Yishi.measures
    FlowRow(
        modifier.selectableGroup(),
        horizontalArrangement = Arrangement.spacedBy(m.small),
        verticalArrangement = Arrangement.spacedBy(m.small),
    ) {
        for (one in all) Choice(label(one), one == chosen, { onChoose(one) })
    }
}

@Composable
private fun Choice(text: String, chosen: Boolean, onClick: () -> Unit) {
    val m = Yishi.measures
    val c = Yishi.colors
    Surface(
        selected = chosen,
        onClick = onClick,
        modifier = Modifier.semantics { role = Role.RadioButton },
        shape = RoundedCornerShape(m.radiusSmall),
        color = if (chosen) c.leaf else c.card,
        contentColor = if (chosen) c.onLeaf else c.ink,
        border = BorderStroke(m.stroke, if (chosen) c.leaf else c.edge),
    ) {
        ChoiceInside(text, chosen)
    }
}

/** A phrase that is put into what one writes. */
@Composable
fun Phrase(text: String, onClick: () -> Unit, modifier: Modifier = Modifier) {
    val m = Yishi.measures
    val c = Yishi.colors
    Surface(
        onClick = onClick,
        modifier = modifier.semantics { role = Role.Button },
        shape = RoundedCornerShape(m.radiusSmall),
        color = c.claySoft,
        contentColor = c.onClaySoft,
        border = BorderStroke(m.stroke, Tone.Clay.soft().edge),
    ) {
        ChoiceInside(text, chosen = false)
    }
}

@Composable
internal fun ChoiceInside(text: String, chosen: Boolean) {
    val m = Yishi.measures
    Box(Modifier.defaultMinSize(minWidth = m.touch, minHeight = m.touch), Alignment.Center) {
        val around = Modifier.padding(horizontal = m.small + 2.dp, vertical = m.hair)
        Text(text, around, style = Yishi.type.body, fontWeight = FontWeight.Bold)
        // In the corner, so that choosing moves nothing.
        if (chosen) Icon(Icons.Check, null, Modifier.align(Alignment.TopEnd).padding(3.dp).size(Yishi.icon * 0.55f))
    }
}
