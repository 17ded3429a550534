package cn.yishi.app.screen.round

import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts.CreateDocument
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.topic.Paragraphs
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.RoundRow
import cn.yishi.core.VerifiedView

@Composable
fun RoundScreen(state: RoundState, on: (RoundEvent) -> Unit) {
    if (state.readBack) ReadBack(state, on) else Round(state, on)
}

@Composable
private fun Round(state: RoundState, on: (RoundEvent) -> Unit) {
    val sealed = state.round?.status?.code == "sealed"
    Page(
        PageTop(stringResource(R.string.round_title), onBack = { on(RoundEvent.Back) }, second = { About(state) }),
        bottom = if (!state.canSign && !state.canOpen && !sealed) null else ({ Acts(state, sealed, on) }),
    ) {
        state.trouble?.let { TroubleNote(it.sentence()) }
        state.seal?.let { Verified(it) }
        if (state.saved) Note(stringResource(R.string.round_saved), Tone.Leaf, Icons.Check)
        state.round?.let { Signatures(it) }
        if (state.round == null && state.canOpen) Note(stringResource(R.string.round_before), Tone.River, Icons.Info)
        if (!state.text.isNullOrBlank()) {
            SectionTitle(stringResource(R.string.round_text))
            Panel { Paragraphs(state.text) }
        }
        if (state.canClose) QuietButton(stringResource(R.string.round_close), { on(RoundEvent.Close) })
    }
}

@Composable
private fun Acts(state: RoundState, sealed: Boolean, on: (RoundEvent) -> Unit) {
    when {
        state.canSign -> MainButton(stringResource(R.string.round_sign), { on(RoundEvent.Ask) }, icon = Icons.Pen)
        state.canOpen -> MainButton(stringResource(R.string.round_open), { on(RoundEvent.Ask) }, icon = Icons.Shield)
        sealed && state.seal == null -> MainButton(stringResource(R.string.round_verify), { on(RoundEvent.Verify) }, icon = Icons.Shield)
        else -> SaveButton(state.title, on)
    }
}

/** The system asks where the file shall go. */
@Composable
private fun SaveButton(title: String, on: (RoundEvent) -> Unit) {
    val place = rememberLauncherForActivityResult(CreateDocument("application/json")) { uri ->
        if (uri != null) on(RoundEvent.SaveTo(uri.toString()))
    }
    val name = stringResource(R.string.round_file, title)
    SecondButton(stringResource(R.string.round_save), { place.launch(name) }, icon = Icons.Mine)
}

@Composable
private fun About(state: RoundState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}

/** Who has signed, and who is missing. */
@Composable
private fun Signatures(round: RoundRow) {
    val m = Yishi.measures
    val sealed = round.status.code == "sealed"
    Panel(tone = if (sealed) Tone.Leaf else Tone.Plain) {
        FlowRow(horizontalArrangement = Arrangement.spacedBy(m.small), verticalArrangement = Arrangement.spacedBy(m.small)) {
            Chip(round.status.word, if (sealed) Icons.Shield else Icons.Pen, if (sealed) Tone.Leaf else Tone.Clay)
        }
        Text(stringResource(R.string.round_wanted, round.wanted.toInt(), round.signed.size), style = Yishi.type.strong)
        if (round.signed.isNotEmpty()) Text(stringResource(R.string.round_signed_by, names(round.signed.map { it.name })))
        if (!sealed && round.missing.isNotEmpty()) {
            Text(stringResource(R.string.round_missing, names(round.missing.map { it.name })))
        }
    }
}

/** The result in words anybody understands. */
@Composable
private fun Verified(seal: VerifiedView) {
    Panel(tone = Tone.Leaf) {
        Text(stringResource(R.string.round_genuine), style = Yishi.type.heading)
        Text(stringResource(R.string.round_genuine_why, seal.spaceName, seal.title), style = Yishi.type.body)
        Text(stringResource(R.string.round_signed_by, names(seal.signed.map { it.name })), style = Yishi.type.body)
        Text(stringResource(R.string.round_fingerprint, seal.textHash.take(SHORT).chunked(4).joinToString(" ")), style = Yishi.type.small)
    }
}

/** What is about to be done, before it is: it cannot be taken back. */
@Composable
private fun ReadBack(state: RoundState, on: (RoundEvent) -> Unit) {
    val (title, words, act) = if (state.canSign) {
        Triple(R.string.round_sign_title, R.string.round_sign_means, R.string.round_sign_now)
    } else {
        Triple(R.string.round_open_title, R.string.round_open_means, R.string.round_open_now)
    }
    Page(
        PageTop(stringResource(title), onBack = { on(RoundEvent.Cancel) }, second = { About(state) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            val event = if (state.canSign) RoundEvent.Sign else RoundEvent.Open
            MainButton(stringResource(act), { on(event) }, icon = Icons.Check)
            QuietButton(stringResource(R.string.round_read_again), { on(RoundEvent.Cancel) })
        },
    ) {
        Panel(tone = Tone.Clay) { Text(stringResource(words), style = Yishi.type.heading) }
    }
}

@Composable
private fun names(all: List<String>): String = all.joinToString(stringResource(R.string.comma))

/** As much of a text's fingerprint as people compare by eye. */
private const val SHORT = 16
