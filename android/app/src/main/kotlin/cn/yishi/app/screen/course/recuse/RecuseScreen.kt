package cn.yishi.app.screen.course.recuse

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
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.party.PeoplePages
import cn.yishi.app.screen.party.PersonTap
import cn.yishi.app.screen.party.Whom
import cn.yishi.app.words.sentence

@Composable
fun RecuseScreen(state: RecuseState, on: (RecuseEvent) -> Unit) =
    PeoplePages(state.people, { on(RecuseEvent.People(it)) }) { RecusePage(state, on) }

@Composable
private fun RecusePage(state: RecuseState, on: (RecuseEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.recuse_title), onBack = { on(RecuseEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.course_save), { on(RecuseEvent.Save) }, icon = Icons.Check)
    },
) {
    if (state.about.isNotEmpty()) Panel { Text(state.about, style = Yishi.type.strong) }
    if (state.names) Panel { PersonTap(Whom.Away, listOfNotNull(state.who)) { on(RecuseEvent.People(it)) } }
    Entry(
        stringResource(R.string.recuse_why),
        state.reason,
        { on(RecuseEvent.Why(it)) },
        hint = stringResource(R.string.recuse_why_hint),
        kind = EntryKind.Paragraph,
    )
    Note(stringResource(if (state.names) R.string.recuse_lead else R.string.recuse_lead_own), Tone.River, Icons.Info)
}
