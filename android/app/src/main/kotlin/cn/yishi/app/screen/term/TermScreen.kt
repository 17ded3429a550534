package cn.yishi.app.screen.term

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.said
import cn.yishi.app.words.sentence

@Composable
fun TermScreen(state: TermState, on: (TermEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.term_title), onBack = { on(TermEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.course_save), { on(TermEvent.Save) }, icon = Icons.Check)
    },
) {
    if (state.name.isNotEmpty()) Panel { Text("${state.name} · ${said(state.post, state.postEn)}", style = Yishi.type.strong) }
    Entry(stringResource(R.string.term_day), state.day, { on(TermEvent.Day(it)) }, hint = state.today.plusYears(TERM).toString())
    Note(stringResource(R.string.term_lead), Tone.River, Icons.Info)
}

/** How many years a term lasts mostly. */
private const val TERM = 5L
