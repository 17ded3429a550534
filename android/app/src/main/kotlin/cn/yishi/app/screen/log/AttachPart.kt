package cn.yishi.app.screen.log

import androidx.compose.foundation.Image
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.IconTap
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SmallButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.core.AttachmentKind
import cn.yishi.core.AttachmentPurpose

/** Talking instead of typing, and photos: what was made, and the ways to more. */
@Composable
internal fun AttachPart(state: LogNeedState, on: (LogNeedEvent) -> Unit) {
    val m = Yishi.measures
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(m.small),
        verticalArrangement = Arrangement.spacedBy(m.small),
    ) {
        TalkButton(state.recording, stringResource(R.string.log_talk), consent = false, on)
        SmallButton(stringResource(R.string.log_photo), { on(LogNeedEvent.TakePhoto) }, icon = Icons.Camera)
        SmallButton(stringResource(R.string.log_album), { on(LogNeedEvent.ChoosePhoto) }, icon = Icons.List)
    }
    if (state.recording) Talking()
    AttachedRows(state.attached, on)
}

/** One tap to talk, one to end: nothing has to be held. */
@Composable
internal fun TalkButton(recording: Boolean, label: String, consent: Boolean, on: (LogNeedEvent) -> Unit) {
    val words = if (recording) stringResource(R.string.log_talk_end) else label
    SmallButton(words, { on(LogNeedEvent.Talk(consent)) }, icon = if (recording) Icons.Check else Icons.Mic)
}

@Composable
internal fun Talking() = Note(stringResource(R.string.log_talking), Tone.Clay, Icons.Mic)

@Composable
internal fun AttachedRows(all: List<Attached>, on: (LogNeedEvent) -> Unit) {
    // Photos and recordings are counted apart.
    for ((i, one) in all.withIndex()) AttachedRow(one, all.take(i + 1).count { it.kind == one.kind }, on)
}

@Composable
private fun AttachedRow(one: Attached, number: Int, on: (LogNeedEvent) -> Unit) {
    val m = Yishi.measures
    val name = stringResource(
        when {
            one.purpose == AttachmentPurpose.CONSENT -> R.string.log_attached_consent
            one.kind == AttachmentKind.PHOTO -> R.string.log_attached_photo
            else -> R.string.log_attached_voice
        },
        number,
    )
    Panel {
        Row(
            Modifier.fillMaxWidth(),
            horizontalArrangement = Arrangement.spacedBy(m.medium),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            if (one.picture != null) {
                val shape = RoundedCornerShape(m.radiusSmall)
                Image(one.picture, contentDescription = null, Modifier.size(m.tile).clip(shape), contentScale = ContentScale.Crop)
            } else {
                Icon(if (one.kind == AttachmentKind.PHOTO) Icons.Camera else Icons.Mic, null, Modifier.size(Yishi.icon))
            }
            Text(name, Modifier.weight(1f), style = Yishi.type.strong)
            IconTap(Icons.Close, stringResource(R.string.log_drop, name), { on(LogNeedEvent.Drop(one)) })
        }
    }
}
