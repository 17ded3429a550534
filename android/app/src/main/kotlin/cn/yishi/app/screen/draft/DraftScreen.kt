package cn.yishi.app.screen.draft

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
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.topic.Paragraphs
import cn.yishi.app.words.sentence
import cn.yishi.core.MarkView

@Composable
fun DraftScreen(state: DraftState, on: (DraftEvent) -> Unit) {
    val top = PageTop(
        stringResource(if (state.ofMinutes) R.string.minutes_together else R.string.topic_draft),
        onBack = { on(DraftEvent.Back) },
        second = { if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft) },
    )
    Page(top, bottom = if (state.hasActs) ({ Acts(state, on) }) else null) {
        if (!state.hasActs) state.trouble?.let { TroubleNote(it.sentence()) }
        if (state.unsaved != null) Unsaved(on)
        for (mark in state.marks) MarkCard(mark, on)
        when {
            state.text == null -> Unit
            state.canEdit -> Entry(
                stringResource(if (state.ofMinutes) R.string.minutes_text else R.string.draft_text),
                state.text,
                { on(DraftEvent.Text(it)) },
                hint = stringResource(if (state.ofMinutes) R.string.minutes_hint else R.string.draft_hint),
                kind = EntryKind.Paragraph,
            )
            else -> Panel { Paragraphs(state.text) }
        }
        if (state.canBegin) SecondButton(stringResource(R.string.minutes_begin), { on(DraftEvent.Begin) }, icon = Icons.Mine)
        if (state.canEdit) Note(stringResource(R.string.draft_together), Tone.River, Icons.People)
        if (state.text != null) SecondButton(stringResource(R.string.draft_history), { on(DraftEvent.History) }, icon = Icons.Clock)
    }
}

@Composable
private fun Acts(state: DraftState, on: (DraftEvent) -> Unit) {
    state.trouble?.let { TroubleNote(it.sentence()) }
    if (state.changed) {
        MainButton(stringResource(R.string.draft_save), { on(DraftEvent.Save) }, icon = Icons.Check)
    } else {
        SecondButton(stringResource(R.string.draft_publish, state.version + 1), { on(DraftEvent.Publish) }, icon = Icons.Speech)
    }
}

/** 两人同时改过: both as they wrote it, to be settled with one press. */
@Composable
private fun MarkCard(mark: MarkView, on: (DraftEvent) -> Unit) {
    Panel(tone = Tone.Grain) {
        Text(stringResource(R.string.draft_both_changed), style = Yishi.type.strong)
        for ((who, text) in listOf(mark.mineBy to mark.mine, mark.theirsBy to mark.theirs)) {
            Text(stringResource(R.string.draft_wrote, who), style = Yishi.type.small)
            Text(text.ifEmpty { stringResource(R.string.topic_taken_out) }, style = Yishi.type.body)
            SecondButton(stringResource(R.string.draft_use, who), { on(DraftEvent.Settle(mark.id, text)) })
        }
        Text(stringResource(R.string.draft_reads_now), style = Yishi.type.small)
        Text(mark.now.ifEmpty { stringResource(R.string.topic_taken_out) }, style = Yishi.type.body)
        SecondButton(stringResource(R.string.draft_keep), { on(DraftEvent.Settle(mark.id, null)) })
    }
}

@Composable
private fun Unsaved(on: (DraftEvent) -> Unit) {
    TroubleNote(stringResource(R.string.draft_unsaved), wayOut = stringResource(R.string.draft_use_unsaved)) { on(DraftEvent.UseUnsaved) }
    QuietButton(stringResource(R.string.draft_drop_unsaved), { on(DraftEvent.DropUnsaved) })
}
