package cn.yishi.app.screen.course.note

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.nav.CourseAct
import cn.yishi.app.screen.course.DayEntry
import cn.yishi.app.words.Annullers
import cn.yishi.app.words.Conclusions
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word

@Composable
fun NoteScreen(state: NoteState, on: (NoteEvent) -> Unit) {
    val asked = askedFor(state.act)
    Page(
        PageTop(stringResource(asked.title), onBack = { on(NoteEvent.Back) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.course_save), { on(NoteEvent.Save) }, icon = Icons.Check)
        },
    ) {
        if (state.about.isNotEmpty()) Panel { Text(state.about, style = Yishi.type.strong) }
        if (state.act == CourseAct.Evaluate || state.act == CourseAct.Annul) Chosen(state, on)
        asked.line?.let { Entry(stringResource(it), state.line, { text -> on(NoteEvent.Line(text)) }, hint = stringResource(asked.lineHint)) }
        asked.day?.let { DayEntry(stringResource(it), state.day, state.today) { day -> on(NoteEvent.Day(day)) } }
        Entry(
            stringResource(asked.words),
            state.words,
            { on(NoteEvent.Words(it)) },
            hint = stringResource(asked.wordsHint),
            kind = EntryKind.Paragraph,
        )
        Note(stringResource(asked.lead), Tone.River, Icons.Info)
    }
}

/** What an expert concludes, or who annuls. */
@Composable
private fun Chosen(state: NoteState, on: (NoteEvent) -> Unit) = Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
    if (state.act == CourseAct.Evaluate) {
        Text(stringResource(R.string.note_conclusion), style = Yishi.type.strong)
        Choices(Conclusions, state.conclusion, { on(NoteEvent.Conclude(it)) }, { it.word })
    } else {
        Text(stringResource(R.string.note_annuller), style = Yishi.type.strong)
        Choices(Annullers, state.by, { on(NoteEvent.By(it)) }, { it.word })
    }
}

private class Asked(
    val title: Int,
    val words: Int,
    val lead: Int,
    val line: Int? = null,
    val day: Int? = null,
    val lineHint: Int = R.string.note_number_hint,
    val wordsHint: Int = R.string.why_hint,
)

private fun askedFor(act: CourseAct): Asked = when (act) {
    CourseAct.Evaluate -> Asked(
        R.string.topic_evaluate, R.string.note_opinion, R.string.note_opinion_lead, line = R.string.note_interest,
        lineHint = R.string.note_interest_hint, wordsHint = R.string.note_opinion_hint,
    )
    CourseAct.Receipt -> Asked(
        R.string.topic_receipt, R.string.note_receiver, R.string.note_receipt_lead, line = R.string.note_number, day = R.string.note_paper_day,
        wordsHint = R.string.note_receiver_hint,
    )
    CourseAct.Annul -> Asked(
        R.string.topic_annul, R.string.note_annulment, R.string.note_annul_lead, line = R.string.note_number, day = R.string.note_paper_day,
    )
    CourseAct.Suspend -> Asked(R.string.topic_suspend, R.string.note_suspend, R.string.words_both_lead, day = R.string.note_from)
    CourseAct.Resume -> Asked(R.string.topic_resume, R.string.note_resume, R.string.words_both_lead, day = R.string.note_from)
}
