package cn.yishi.app.screen.deliver

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.SmallButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.signing.PhotoPart
import cn.yishi.app.words.sentence
import cn.yishi.core.Delivery

@Composable
fun DeliverScreen(state: DeliverState, on: (DeliverEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.deliver_title, state.name), onBack = { on(DeliverEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.deliver_save), { on(DeliverEvent.Save) }, icon = Icons.Check)
    },
) {
    Choices(DeliverState.Offered, state.how, { on(DeliverEvent.How(it)) }, { stringResource(wordOf(it)) })
    Note(stringResource(if (state.how == Delivery.PAPER) R.string.deliver_slip_wanted else R.string.deliver_slip_free), Tone.River, Icons.Camera)
    state.photo?.let { PhotoPart(it, stringResource(R.string.deliver_slip)) }
    PhotoButtons(state, on)
}

@Composable
private fun PhotoButtons(state: DeliverState, on: (DeliverEvent) -> Unit) {
    val gap = Yishi.measures.small
    FlowRow(horizontalArrangement = Arrangement.spacedBy(gap), verticalArrangement = Arrangement.spacedBy(gap)) {
        if (state.photo != null) {
            SmallButton(stringResource(R.string.deliver_slip_drop), { on(DeliverEvent.DropPhoto) }, icon = Icons.Close)
        } else {
            SmallButton(stringResource(R.string.log_photo), { on(DeliverEvent.TakePhoto) }, icon = Icons.Camera)
            SmallButton(stringResource(R.string.log_album), { on(DeliverEvent.ChoosePhoto) }, icon = Icons.List)
        }
    }
}

private fun wordOf(how: Delivery): Int = when (how) {
    Delivery.DEVICE -> R.string.session_have
    Delivery.VISIT -> R.string.deliver_visit
    Delivery.PHONE -> R.string.deliver_phone
    Delivery.PAPER -> R.string.deliver_paper
}
