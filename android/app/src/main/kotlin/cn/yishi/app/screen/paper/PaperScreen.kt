package cn.yishi.app.screen.paper

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ColumnScope
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
import cn.yishi.app.screen.files.FilePanel
import cn.yishi.app.screen.files.FilesNow
import cn.yishi.app.screen.tasks.ItemsToDo
import cn.yishi.app.screen.topic.Paragraphs
import cn.yishi.app.words.PaperChip
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.EvidenceRow
import cn.yishi.core.PaperView
import cn.yishi.core.SlotRow

@Composable
fun PaperScreen(state: PaperState, on: (PaperEvent) -> Unit) {
    if (state.readBack) ReadBack(state, on) else Paper(state, on)
}

@Composable
private fun Paper(state: PaperState, on: (PaperEvent) -> Unit) {
    val paper = state.paper
    val title = paper?.purpose?.word ?: stringResource(R.string.papers_title)
    val acts = state.canSign || state.canWitness || state.canWork || state.canNotice
    Page(
        PageTop(title, onBack = { on(PaperEvent.Back) }, second = { About(state) }),
        bottom = if (acts) ({ Acts(state, on) }) else null,
    ) {
        state.trouble?.let { TroubleNote(it.sentence()) }
        if (paper == null) return@Page
        Chips(paper)
        Text(numberOf(paper), style = Yishi.type.body)
        Due(paper)
        if (paper.annulled) Note(stringResource(R.string.paper_annulled_note), Tone.Brick, Icons.Alert)
        for (said in paper.refused) Note(stringResource(R.string.paper_refused, said.byName, said.text), Tone.Brick, Icons.Returned)
        Signatures(paper)
        for (row in state.evidence) Evidence(paper, row, state.files, on)
        ItemsToDo(paper.items)
        SectionTitle(stringResource(R.string.paper_text))
        Panel { Paragraphs(paper.text) }
        if (state.canRefuse) QuietButton(stringResource(R.string.paper_refuse), { on(PaperEvent.Refuse) })
        if (state.canDrop) QuietButton(stringResource(R.string.paper_drop), { on(PaperEvent.Drop) })
    }
}

@Composable
private fun ColumnScope.Acts(state: PaperState, on: (PaperEvent) -> Unit) {
    when {
        state.canWork -> MainButton(stringResource(R.string.paper_work), { on(PaperEvent.Work) }, icon = Icons.Check)
        state.canNotice -> MainButton(stringResource(R.string.papers_notice), { on(PaperEvent.Notice) }, icon = Icons.Today)
        state.canSign -> MainButton(stringResource(R.string.paper_sign), { on(PaperEvent.Ask) }, icon = Icons.Pen)
    }
    if (state.canWitness) SecondButton(stringResource(R.string.paper_pass), { on(PaperEvent.PassAround) }, icon = Icons.People)
}

@Composable
private fun About(state: PaperState) {
    state.paper?.let { Text(it.title, style = Yishi.type.small, color = Yishi.colors.inkSoft) }
}

@Composable
private fun Chips(paper: PaperView) {
    val m = Yishi.measures
    FlowRow(horizontalArrangement = Arrangement.spacedBy(m.small), verticalArrangement = Arrangement.spacedBy(m.small)) {
        PaperChip(paper.sealed, paper.dropped, paper.annulled)
        Chip(stringResource(R.string.paper_laid, paper.byName), Icons.Person, Tone.Plain)
    }
}

/** Until when it is signed, as long as somebody still has to. */
@Composable
private fun Due(paper: PaperView) {
    val due = paper.dueZh
    if (due == null || paper.sealed || paper.dropped) return
    if (paper.overdue) Note(stringResource(R.string.paper_overdue, due), Tone.Brick, Icons.Alert)
    else Text(stringResource(R.string.paper_due, due), style = Yishi.type.body)
}

/** Who signs in which role, how they signed, and who is missing. */
@Composable
private fun Signatures(paper: PaperView) {
    SectionTitle(stringResource(R.string.paper_signatures))
    for (slot in paper.slots.filter { it.places.isNotEmpty() }) SlotPanel(slot)
}

@Composable
private fun SlotPanel(slot: SlotRow) {
    val signed = slot.places.filter { it.how != null }
    val filled = signed.size.toULong() >= slot.wanted
    val comma = stringResource(R.string.comma)
    Panel(tone = if (filled) Tone.Leaf else Tone.Grain) {
        Text(slot.role.word, style = Yishi.type.strong)
        val all = slot.wanted == slot.places.size.toULong()
        if (!all) Text(stringResource(R.string.paper_wanted, slot.wanted.toInt()), style = Yishi.type.small)
        if (signed.isNotEmpty()) {
            val names = signed.map { stringResource(R.string.paper_how, it.name, it.how?.word.orEmpty()) }.joinToString(comma)
            Text(stringResource(R.string.round_signed_by, names), style = Yishi.type.body)
        }
        val missing = slot.places.filter { it.how == null }.joinToString(comma) { it.name }
        if (!filled && missing.isNotEmpty()) Text(stringResource(R.string.round_missing, missing), style = Yishi.type.body)
        if (slot.later && !filled) Text(stringResource(R.string.paper_later), style = Yishi.type.small)
    }
}

/** The picture of a signature that was given on paper or with a finger. */
@Composable
private fun Evidence(paper: PaperView, row: EvidenceRow, files: FilesNow, on: (PaperEvent) -> Unit) {
    val slot = paper.slots.find { it.slot == row.slot }
    val name = slot?.places?.find { it.member == row.member }?.name.orEmpty()
    val title = stringResource(R.string.paper_evidence, name, slot?.role?.word.orEmpty())
    FilePanel(row.shown, files, { on(PaperEvent.OpenFile(row.shown.id)) }, { on(PaperEvent.StopFile(row.shown.id)) }, title)
}

/** 文号, or before it 暂号. */
@Composable
private fun numberOf(paper: PaperView): String = paper.no?.let { stringResource(R.string.paper_no, it) }
    ?: stringResource(R.string.paper_provisional, paper.provisionalNo)

/** A signature cannot be taken back: what it means is read first. */
@Composable
private fun ReadBack(state: PaperState, on: (PaperEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.paper_sign), onBack = { on(PaperEvent.Cancel) }, second = { About(state) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.round_sign_now), { on(PaperEvent.Sign) }, icon = Icons.Check)
        QuietButton(stringResource(R.string.round_read_again), { on(PaperEvent.Cancel) })
    },
) {
    Panel(tone = Tone.Clay) { Text(stringResource(R.string.paper_sign_means), style = Yishi.type.heading) }
}
