package cn.yishi.app.screen.speak

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

@Composable
fun SpeakScreen(state: SpeakState, on: (SpeakEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.session_speak), onBack = { on(SpeakEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.speak_save), { on(SpeakEvent.Save) }, icon = Icons.Check, spoken = true)
    },
) {
    if (state.about.isNotEmpty()) Panel { Text(state.about, style = Yishi.type.body) }
    SectionTitle(stringResource(R.string.speak_who))
    Choices(state.people, state.who, { on(SpeakEvent.Who(it)) }, { it.name })
    Entry(
        stringResource(R.string.speak_words),
        state.words,
        { on(SpeakEvent.Write(it)) },
        hint = stringResource(R.string.speak_words_hint),
        kind = EntryKind.Paragraph,
    )
}
