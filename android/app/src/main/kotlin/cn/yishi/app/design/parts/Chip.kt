package cn.yishi.app.design.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import cn.yishi.app.design.Yishi

/** A word about something, with an icon of its own shape so that colour never speaks alone. Not a button. */
@Composable
fun Chip(text: String, icon: ImageVector, tone: Tone, modifier: Modifier = Modifier) {
    val m = Yishi.measures
    val look = tone.soft()
    Surface(
        modifier = modifier,
        shape = RoundedCornerShape(m.radiusSmall),
        color = look.ground,
        contentColor = look.text,
        border = BorderStroke(1.dp, look.edge),
    ) {
        Row(
            Modifier.padding(horizontal = m.small, vertical = m.hair),
            horizontalArrangement = Arrangement.spacedBy(m.hair),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Icon(icon, contentDescription = null, Modifier.size(Yishi.icon * 0.75f))
            Text(text, style = Yishi.type.small, fontWeight = FontWeight.Bold)
        }
    }
}
