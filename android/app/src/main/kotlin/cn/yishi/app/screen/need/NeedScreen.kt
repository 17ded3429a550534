package cn.yishi.app.screen.need

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
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
import cn.yishi.app.screen.files.FilePanel
import cn.yishi.app.screen.mine.NeedChips
import cn.yishi.app.words.ReadAloud
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.why
import cn.yishi.app.words.word
import cn.yishi.core.NeedRow
import cn.yishi.core.OutboxRow

@Composable
fun NeedScreen(state: NeedState, on: (NeedEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.need_title), onBack = { on(NeedEvent.Back) }),
    bottom = bottom(state, on),
) {
    state.trouble?.let { TroubleNote(sentenceOf(it)) }
    val view = state.view ?: return@Page
    if (state.correction != null) {
        Entry(
            label = stringResource(R.string.need_correct_text),
            text = state.correction,
            onText = { on(NeedEvent.Correction(it)) },
            kind = EntryKind.Paragraph,
        )
        return@Page
    }
    state.refused?.let { Refused(it, on) }
    Words(view.row)
    ReadAloud(state.voice) { on(NeedEvent.ReadAloud) }
    if (view.attachments.isNotEmpty()) SectionTitle(stringResource(R.string.need_files))
    for (file in view.attachments) FilePanel(file, state.files, { on(NeedEvent.OpenFile(file.id)) }, { on(NeedEvent.StopFile(file.id)) })
    StoryPart(view, state, on)
    if (state.governs || state.works) DecidePart(state, on)
    QuietButton(stringResource(R.string.need_slip), { on(NeedEvent.Slip) }, icon = Icons.Qr)
    if (state.canReopen) {
        QuietButton(stringResource(R.string.need_reopen), { on(NeedEvent.Decide(Reply.Reopen)) }, icon = Icons.Returned)
    }
    if (state.canClose && !state.governs) QuietButton(stringResource(R.string.decide_close), { on(NeedEvent.Close) }, icon = Icons.Check)
    if (state.canChange) {
        QuietButton(stringResource(R.string.need_correct), { on(NeedEvent.Correct) }, icon = Icons.Pen)
        QuietButton(stringResource(R.string.need_withdraw), { on(NeedEvent.Withdraw) }, icon = Icons.Returned)
    }
}

/** The one main button: what most people come here for. */
@Composable
private fun bottom(state: NeedState, on: (NeedEvent) -> Unit): (@Composable ColumnScope.() -> Unit)? = when {
    state.correction != null -> {
        { MainButton(stringResource(R.string.need_correct_save), { on(NeedEvent.SaveCorrection) }, icon = Icons.Check) }
    }
    state.canAccept -> {
        { MainButton(stringResource(R.string.decide_accept), { on(NeedEvent.Accept) }, icon = Icons.Check) }
    }
    else -> null
}

/** Why it came back, at once and in one sentence; the words are kept. */
@Composable
private fun Refused(refused: OutboxRow, on: (NeedEvent) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        Note(stringResource(R.string.need_refused_title, refused.why), Tone.Brick, Icons.Returned)
        SecondButton(stringResource(R.string.need_rewrite), { on(NeedEvent.Rewrite) }, icon = Icons.Pen)
        SecondButton(stringResource(R.string.need_retry), { on(NeedEvent.Retry) }, icon = Icons.Sync)
    }
}

@Composable
private fun Words(row: NeedRow) = Panel(tone = Tone.Clay) {
    val m = Yishi.measures
    Text(row.text, style = Yishi.type.strong)
    val who = listOfNotNull(
        row.byName,
        row.enteredByName?.let { stringResource(R.string.need_entered_by, it) },
        row.gridName,
        row.category.word,
        momentWord(row.at, row.atZh),
    )
    Text(who.filter(String::isNotEmpty).joinToString(" · "), style = Yishi.type.small)
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(m.small),
        verticalArrangement = Arrangement.spacedBy(m.small),
    ) {
        NeedChips(row)
    }
}

@Composable
private fun sentenceOf(trouble: NeedTrouble): String = when (trouble) {
    NeedTrouble.NoSound -> stringResource(R.string.need_no_sound)
    is NeedTrouble.Said -> trouble.trouble.word
}
