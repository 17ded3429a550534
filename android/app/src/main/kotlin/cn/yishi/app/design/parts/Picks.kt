package cn.yishi.app.design.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.design.Yishi

/** Any of several, each a chip that is put on and off. Those chosen carry a tick as well as colour. */
@Composable
fun <T> Picks(all: List<T>, chosen: Collection<T>, onPick: (T) -> Unit, label: @Composable (T) -> String, modifier: Modifier = Modifier) {
    val m = Yishi.measures
    FlowRow(
        modifier,
        horizontalArrangement = Arrangement.spacedBy(m.small),
        verticalArrangement = Arrangement.spacedBy(m.small),
    ) {
        for (one in all) Pick(label(one), one in chosen) { onPick(one) }
    }
}

@Composable
private fun Pick(text: String, chosen: Boolean, onClick: () -> Unit) {
    val m = Yishi.measures
    val c = Yishi.colors
    Surface(
        checked = chosen,
        onCheckedChange = { onClick() },
        modifier = Modifier.semantics { role = Role.Checkbox },
        shape = RoundedCornerShape(m.radiusSmall),
        color = if (chosen) c.leaf else c.card,
        contentColor = if (chosen) c.onLeaf else c.ink,
        border = BorderStroke(m.stroke, if (chosen) c.leaf else c.edge),
    ) {
        ChoiceInside(text, chosen)
    }
}
