package cn.yishi.app.design.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.design.Yishi

/** A card: what belongs together on a ground of its own. */
@Composable
fun Panel(modifier: Modifier = Modifier, tone: Tone = Tone.Plain, content: @Composable ColumnScope.() -> Unit) {
    val look = tone.soft()
    Surface(
        modifier = modifier.fillMaxWidth(),
        shape = RoundedCornerShape(Yishi.measures.radiusLarge),
        color = look.ground,
        contentColor = look.text,
        border = BorderStroke(Yishi.measures.stroke, look.edge),
        content = { Inside(content) },
    )
}

/** A card that leads somewhere. All of it is the button. */
@Composable
fun TapPanel(
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    tone: Tone = Tone.Plain,
    content: @Composable ColumnScope.() -> Unit,
) {
    val look = tone.soft()
    Surface(
        onClick = onClick,
        modifier = modifier.fillMaxWidth().semantics { role = Role.Button },
        shape = RoundedCornerShape(Yishi.measures.radiusLarge),
        color = look.ground,
        contentColor = look.text,
        border = BorderStroke(Yishi.measures.stroke, look.edge),
        content = { Inside(content) },
    )
}

@Composable
private fun Inside(content: @Composable ColumnScope.() -> Unit) {
    val m = Yishi.measures
    Column(Modifier.padding(m.large), Arrangement.spacedBy(m.small), content = content)
}
