package cn.yishi.app.screen.signing

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
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
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SmallButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.paper.IN_PERSON
import cn.yishi.app.screen.paper.OpenPlace
import cn.yishi.app.screen.topic.Paragraphs
import cn.yishi.app.words.dayWord
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word

@Composable
fun SigningScreen(state: SigningState, on: (SigningEvent) -> Unit) {
    val turn = state.turn
    if (turn == null) Done(state, on) else Turn(state, turn, on)
}

/** What everybody has signed, or what is missing still. */
@Composable
private fun Done(state: SigningState, on: (SigningEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.paper_pass), onBack = { on(SigningEvent.Back) }),
    bottom = { MainButton(stringResource(R.string.signing_see), { on(SigningEvent.Done) }, icon = Icons.Mine) },
) {
    state.trouble?.let { TroubleNote(it.sentence()) }
    val paper = state.paper ?: return@Page
    val words = when {
        paper.dropped -> R.string.paper_dropped
        paper.sealed -> R.string.signing_sealed
        else -> R.string.signing_done
    }
    Note(stringResource(words), if (paper.sealed) Tone.Leaf else Tone.River, if (paper.sealed) Icons.Shield else Icons.Info)
}

@Composable
private fun Turn(state: SigningState, turn: OpenPlace, on: (SigningEvent) -> Unit) {
    val title = if (state.mine) stringResource(R.string.signing_my_turn) else stringResource(R.string.signing_turn, turn.name)
    Page(
        PageTop(title, onBack = { on(SigningEvent.Back) }, second = { Left(state, turn) }),
        bottom = { Acts(state, on) },
    ) {
        Panel {
            Text(state.paper?.title.orEmpty(), style = Yishi.type.strong)
            Paragraphs(state.paper?.text.orEmpty())
        }
        if (!state.mine) Proof(state, turn, on)
    }
}

@Composable
private fun Left(state: SigningState, turn: OpenPlace) {
    Text(stringResource(R.string.signing_left, turn.role.word, state.left), style = Yishi.type.small, color = Yishi.colors.inkSoft)
}

/** The field to draw in, or the photo of what was signed on paper. */
@Composable
private fun Proof(state: SigningState, turn: OpenPlace, on: (SigningEvent) -> Unit) {
    val photo = state.photo
    if (photo != null) {
        PhotoPart(photo, stringResource(R.string.signing_photo))
        Text(stringResource(R.string.signing_day), style = Yishi.type.strong)
        Choices(state.days, state.day, { on(SigningEvent.Day(it)) }, { dayWord(it) })
    } else if (IN_PERSON in turn.ways) {
        SignField(state.strokes, stringResource(R.string.signing_field, turn.name)) { on(SigningEvent.Drawn(it)) }
    } else {
        Note(stringResource(R.string.signing_on_paper, turn.name), Tone.River, Icons.Camera)
    }
}

@Composable
private fun ColumnScope.Acts(state: SigningState, on: (SigningEvent) -> Unit) {
    val m = Yishi.measures
    state.trouble?.let { TroubleNote(it.sentence()) }
    val words = if (state.mine) R.string.signing_sign_mine else R.string.signing_signed
    MainButton(stringResource(words), { on(SigningEvent.Signed) }, icon = Icons.Check)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(m.small), verticalArrangement = Arrangement.spacedBy(m.small)) {
        if (state.strokes.isNotEmpty() && state.photo == null) SmallButton(stringResource(R.string.signing_wipe), { on(SigningEvent.Wipe) })
        if (!state.mine && state.photo == null) SmallButton(stringResource(R.string.signing_take), { on(SigningEvent.TakePhoto) }, icon = Icons.Camera)
        if (state.photo != null) SmallButton(stringResource(R.string.signing_photo_again), { on(SigningEvent.DropPhoto) })
        if (state.left > 1) SmallButton(stringResource(R.string.signing_later), { on(SigningEvent.Later) })
        if (state.canRefuse) SmallButton(stringResource(R.string.signing_refuses), { on(SigningEvent.Refuse) })
    }
}
