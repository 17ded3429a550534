package cn.yishi.app.words

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.Tone
import cn.yishi.core.SendState

/** How far something of one's own is on its way. */
@Composable
fun SendChip(state: SendState, modifier: Modifier = Modifier) {
    val (icon, tone) = when (state) {
        SendState.SAVED -> Icons.Phone to Tone.Grain
        SendState.SENT -> Icons.Cloud to Tone.River
        SendState.ACCEPTED -> Icons.Check to Tone.Leaf
        SendState.REFUSED -> Icons.Returned to Tone.Brick
        SendState.HUB -> Icons.Clock to Tone.River
    }
    Chip(stringResource(state.word), icon, tone, modifier)
}
