package cn.yishi.app.screen.draws.fresh

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.party.PeoplePages
import cn.yishi.app.screen.party.PersonTap
import cn.yishi.app.screen.party.Whom
import cn.yishi.app.words.dayWord
import cn.yishi.app.words.sentence

@Composable
fun NewDrawScreen(state: NewDrawState, on: (NewDrawEvent) -> Unit) =
    PeoplePages(state.people, { on(NewDrawEvent.People(it)) }) { NewDrawPage(state, on) }

@Composable
private fun NewDrawPage(state: NewDrawState, on: (NewDrawEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.draw_announce), onBack = { on(NewDrawEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.draw_announce_now), { on(NewDrawEvent.Announce) }, icon = Icons.Check)
    },
) {
    if (state.about.isNotEmpty()) Panel { Text(state.about, style = Yishi.type.strong) }
    Panel { PersonTap(Whom.Pool, state.people.others) { on(NewDrawEvent.People(it)) } }
    SectionTitle(stringResource(R.string.draw_how_many))
    Choices((1..MOST).toList(), state.places, { on(NewDrawEvent.Places(it)) }, { stringResource(R.string.record_number, it) })
    Entry(
        stringResource(R.string.draw_from),
        state.source,
        { on(NewDrawEvent.Source(it)) },
        hint = stringResource(R.string.draw_from_hint),
    )
    SectionTitle(stringResource(R.string.draw_day))
    Choices(state.days, state.day, { on(NewDrawEvent.Day(it)) }, { dayWord(it) })
    Note(stringResource(R.string.draw_lead), Tone.River, Icons.Info)
}

private const val MOST = 9
