package cn.yishi.app.design.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.height
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
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.design.Yishi

/** What a tile shows and does. */
class TileSpec(
    val icon: ImageVector,
    val label: String,
    val onClick: () -> Unit,
    val hint: String? = null,
    val spoken: Boolean = false,
)

/** Tiles two by two, or one below the other where text has grown so large that a word would be torn apart. */
@Composable
fun Tiles(all: List<TileSpec>, modifier: Modifier = Modifier) {
    val m = Yishi.measures
    val perRow = if (LocalDensity.current.fontScale > TWO_FIT) 1 else 2
    Column(modifier.fillMaxWidth(), Arrangement.spacedBy(m.medium)) {
        for (row in all.chunked(perRow)) {
            Row(Modifier.height(IntrinsicSize.Max), Arrangement.spacedBy(m.medium)) {
                for (tile in row) {
                    Tile(tile.icon, tile.label, tile.onClick, Modifier.weight(1f).fillMaxHeight(), tile.hint, tile.spoken)
                }
            }
        }
    }
}

/** Up to this text size two tiles fit side by side on a phone. */
private const val TWO_FIT = 1.5f

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
            Icon(icon, null, Modifier.size(Yishi.icon * 1.5f), tint = if (spoken) c.onClay else c.leaf)
            Text(label, style = Yishi.type.heading)
            if (hint != null) Text(hint, style = Yishi.type.small, color = if (spoken) c.onClay else c.inkSoft)
        }
    }
}
