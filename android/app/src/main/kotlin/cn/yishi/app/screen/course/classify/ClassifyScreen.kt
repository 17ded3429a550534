package cn.yishi.app.screen.course.classify

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
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.MatterClass

@Composable
fun ClassifyScreen(state: ClassifyState, on: (ClassifyEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.classify_title), onBack = { on(ClassifyEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.course_save), { on(ClassifyEvent.Save) }, icon = Icons.Check)
    },
) {
    if (state.about.isNotEmpty()) Panel { Text(state.about, style = Yishi.type.strong) }
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        Text(stringResource(R.string.propose_class), style = Yishi.type.strong)
        Choices(MatterClass.entries, state.matter, { on(ClassifyEvent.Choose(it)) }, { it.word })
    }
    Item(state, on)
    if (state.asksWhy) {
        Entry(
            stringResource(R.string.classify_why),
            state.why,
            { on(ClassifyEvent.Why(it)) },
            hint = stringResource(R.string.classify_why_hint),
            kind = EntryKind.Paragraph,
        )
    }
    Note(stringResource(if (state.asksWhy) R.string.classify_lead_topic else R.string.classify_lead), Tone.River, Icons.Info)
}

/** A matter of the catalogue is found by a few words, or written as its code. */
@Composable
private fun Item(state: ClassifyState, on: (ClassifyEvent) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        val hint = stringResource(R.string.classify_item_hint)
        Entry(stringResource(R.string.classify_item), state.item, { on(ClassifyEvent.Item(it)) }, hint = hint)
        if (state.found.isNotEmpty()) {
            Choices(state.found, null, { on(ClassifyEvent.Item(it.code)) }, { "${it.word} ${it.code}" })
        }
    }
}
