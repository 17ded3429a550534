package cn.yishi.app.screen.record

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
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word

@Composable
fun RecordScreen(state: RecordState, on: (RecordEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.session_record), onBack = { on(RecordEvent.Back) }, second = { About(state) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.words_outcome_act), { on(RecordEvent.Save) }, icon = Icons.Check)
    },
) {
    SectionTitle(stringResource(R.string.record_what))
    Choices(RecordState.Offered, state.what, { on(RecordEvent.What(it)) }, { it.word })
    SectionTitle(stringResource(R.string.record_count))
    Choices((0..MOST).toList(), state.count, { on(RecordEvent.Count(it)) }, { stringResource(R.string.record_number, it) })
    Entry(
        stringResource(R.string.record_words),
        state.words,
        { on(RecordEvent.Write(it)) },
        hint = stringResource(R.string.record_words_hint),
        kind = EntryKind.Paragraph,
    )
}

@Composable
private fun About(state: RecordState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}

private const val MOST = 9
