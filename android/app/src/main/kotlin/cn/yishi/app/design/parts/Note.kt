package cn.yishi.app.design.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi

/** One sentence with an icon, on a ground of its tone; TalkBack reads it out when it appears. */
@Composable
fun Note(text: String, tone: Tone, icon: ImageVector, modifier: Modifier = Modifier) {
    Panel(modifier.semantics { liveRegion = LiveRegionMode.Polite }, tone) {
        Row(horizontalArrangement = Arrangement.spacedBy(Yishi.measures.medium)) {
            Icon(icon, contentDescription = null, Modifier.padding(top = 2.dp).size(Yishi.icon))
            Text(text, style = Yishi.type.body)
        }
    }
}

/** Something is in the way: the sentence, and one button with the way out where there is one. */
@Composable
fun TroubleNote(sentence: String, modifier: Modifier = Modifier, wayOut: String? = null, onWayOut: () -> Unit = {}) {
    Column(modifier, Arrangement.spacedBy(Yishi.measures.small)) {
        Note(sentence, Tone.Brick, Icons.Alert)
        if (wayOut != null) SecondButton(wayOut, onWayOut)
    }
}

/** Nothing here yet: what will appear, and the button to do something about it. */
@Composable
fun EmptyState(
    icon: ImageVector,
    sentence: String,
    modifier: Modifier = Modifier,
    action: String? = null,
    onAction: () -> Unit = {},
) {
    val m = Yishi.measures
    Column(
        modifier.fillMaxWidth().padding(vertical = m.section),
        verticalArrangement = Arrangement.spacedBy(m.large),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        Icon(icon, contentDescription = null, Modifier.size(Yishi.icon * 2.5f), tint = Yishi.colors.edge)
        Text(sentence, style = Yishi.type.body, color = Yishi.colors.inkSoft, textAlign = TextAlign.Center)
        if (action != null) SecondButton(action, onAction)
    }
}
