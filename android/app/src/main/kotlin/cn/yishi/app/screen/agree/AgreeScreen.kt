package cn.yishi.app.screen.agree

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
import cn.yishi.app.design.parts.SwitchRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.party.PartiesPart
import cn.yishi.app.screen.party.PeoplePages
import cn.yishi.app.words.sentence

@Composable
fun AgreeScreen(state: AgreeState, on: (AgreeEvent) -> Unit) {
    PeoplePages(state.people, { on(AgreeEvent.People(it)) }) { AgreePage(state, on) }
}

@Composable
private fun AgreePage(state: AgreeState, on: (AgreeEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.papers_agree), onBack = { on(AgreeEvent.Back) }, second = { About(state) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.agree_sign), { on(AgreeEvent.Sign) }, icon = Icons.Pen)
    },
) {
    Note(stringResource(R.string.agree_lead), Tone.River, Icons.Info)
    Entry(
        stringResource(R.string.agree_text),
        state.text,
        { on(AgreeEvent.Text(it)) },
        hint = stringResource(R.string.agree_text_hint),
        kind = EntryKind.Paragraph,
    )
    PartiesPart(state.people) { on(AgreeEvent.People(it)) }
    Panel { SwitchRow(stringResource(R.string.agree_money), state.raisesMoney, { on(AgreeEvent.Money(it)) }) }
}

@Composable
private fun About(state: AgreeState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}
