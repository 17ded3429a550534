package cn.yishi.app.screen.venues.fresh

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.sentence

@Composable
fun NewVenueScreen(state: NewVenueState, on: (NewVenueEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.venue_register), onBack = { on(NewVenueEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.venue_save), { on(NewVenueEvent.Save) }, icon = Icons.Check)
    },
) {
    Entry(stringResource(R.string.venue_name), state.name, { on(NewVenueEvent.Name(it)) }, hint = stringResource(R.string.venue_name_hint))
    Entry(stringResource(R.string.venue_place), state.place, { on(NewVenueEvent.Place(it)) }, hint = stringResource(R.string.venue_place_hint))
    Note(stringResource(R.string.venue_lead), Tone.River, Icons.Info)
}
