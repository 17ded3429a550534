package cn.yishi.app.design.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.design.Yishi

/** A big tile of home. [hint] is one short line; [spoken] fills it with clay. */
@Composable
fun Tile(
    icon: ImageVector,
    label: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    hint: String? = null,
    spoken: Boolean = false,
) {
    val m = Yishi.measures
    val c = Yishi.colors
    Surface(
        onClick = onClick,
        modifier = modifier.semantics { role = Role.Button },
        shape = RoundedCornerShape(m.radiusLarge),
        color = if (spoken) c.clay else c.card,
        contentColor = if (spoken) c.onClay else c.ink,
        border = if (spoken) null else BorderStroke(m.stroke, c.edge),
    ) {
        Column(
            Modifier.defaultMinSize(minHeight = m.tile).fillMaxWidth().padding(m.large),
            verticalArrangement = Arrangement.spacedBy(m.small),
        ) {
            Icon(icon, null, Modifier.size(m.icon * 1.5f), tint = if (spoken) c.onClay else c.leaf)
            Text(label, style = Yishi.type.heading)
            if (hint != null) Text(hint, style = Yishi.type.small, color = if (spoken) c.onClay else c.inkSoft)
        }
    }
}
