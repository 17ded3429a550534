package cn.yishi.app.design.parts

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
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi

/** What was just done, and 撤回 while that is still possible; instead of a dialog. */
@Composable
fun UndoBar(
    done: String,
    onUndo: () -> Unit,
    modifier: Modifier = Modifier,
    back: String = stringResource(R.string.undo),
) {
    val m = Yishi.measures
    val c = Yishi.colors
    Surface(
        modifier = modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite },
        shape = RoundedCornerShape(m.radiusLarge),
        color = c.ink,
        contentColor = c.paper,
    ) {
        Row(
            Modifier.padding(start = m.large, end = m.hair),
            horizontalArrangement = Arrangement.spacedBy(m.small),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Icon(Icons.Check, null, Modifier.size(Yishi.icon))
            Text(done, Modifier.weight(1f).padding(vertical = m.medium), style = Yishi.type.body)
            Surface(
                onClick = onUndo,
                modifier = Modifier.semantics { role = Role.Button },
                shape = RoundedCornerShape(m.radiusLarge),
                color = c.ink,
                contentColor = c.paper,
            ) {
                Row(
                    Modifier.defaultMinSize(minWidth = m.touch, minHeight = m.touch).padding(horizontal = m.medium),
                    horizontalArrangement = Arrangement.Center,
                    verticalAlignment = Alignment.CenterVertically,
                ) {
                    Text(back, style = Yishi.type.button)
                }
            }
        }
    }
}
