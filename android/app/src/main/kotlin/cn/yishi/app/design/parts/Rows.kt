package cn.yishi.app.design.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.Icon
import androidx.compose.material3.Switch
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi

/** The name of a section. */
@Composable
fun SectionTitle(text: String, modifier: Modifier = Modifier) {
    Text(text, modifier.semantics { heading() }, style = Yishi.type.heading)
}

/** A row that leads somewhere. */
@Composable
fun TapRow(
    title: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    icon: ImageVector? = null,
    second: String? = null,
) {
    val m = Yishi.measures
    Row(
        modifier
            .fillMaxWidth()
            .clickable(role = Role.Button, onClick = onClick)
            .defaultMinSize(minHeight = m.touch)
            .padding(vertical = m.small),
        horizontalArrangement = Arrangement.spacedBy(m.medium),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        if (icon != null) Icon(icon, null, Modifier.size(Yishi.icon), tint = Yishi.colors.leaf)
        TwoLines(title, second, Modifier.weight(1f))
        Icon(Icons.Forward, null, Modifier.size(Yishi.icon), tint = Yishi.colors.inkSoft)
    }
}

/** Something that is on or off; all of the row switches it. */
@Composable
fun SwitchRow(
    title: String,
    on: Boolean,
    onChange: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    second: String? = null,
) {
    val m = Yishi.measures
    Row(
        modifier
            .fillMaxWidth()
            .toggleable(on, role = Role.Switch, onValueChange = onChange)
            .defaultMinSize(minHeight = m.touch)
            .padding(vertical = m.small),
        horizontalArrangement = Arrangement.spacedBy(m.medium),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        TwoLines(title, second, Modifier.weight(1f))
        Switch(on, onCheckedChange = null)
    }
}

@Composable
private fun TwoLines(title: String, second: String?, modifier: Modifier) {
    Column(modifier) {
        Text(title, style = Yishi.type.strong)
        if (second != null) Text(second, style = Yishi.type.small, color = Yishi.colors.inkSoft)
    }
}
