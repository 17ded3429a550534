package cn.yishi.app.screen.answer

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
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.Uptake

@Composable
fun AnswerScreen(state: AnswerState, on: (AnswerEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.opinion_title), onBack = { on(AnswerEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.opinion_save), { on(AnswerEvent.Save) }, icon = Icons.Check)
    },
) {
    state.opinion?.said?.let { Panel { Text(stringResource(R.string.session_said, it.byName, it.text), style = Yishi.type.body) } }
    SectionTitle(stringResource(R.string.opinion_uptake))
    Choices(Uptake.entries, state.uptake, { on(AnswerEvent.Choose(it)) }, { it.word })
    Entry(
        stringResource(R.string.opinion_words),
        state.words,
        { on(AnswerEvent.Write(it)) },
        hint = stringResource(R.string.opinion_words_hint),
        kind = EntryKind.Paragraph,
    )
}
