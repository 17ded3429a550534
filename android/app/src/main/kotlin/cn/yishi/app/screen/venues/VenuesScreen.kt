package cn.yishi.app.screen.venues

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SmallButton
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.word
import cn.yishi.core.VenueRow

@Composable
fun VenuesScreen(state: VenuesState, on: (VenuesEvent) -> Unit) = ListPage(
    PageTop(stringResource(R.string.venues_title), onBack = { on(VenuesEvent.Back) }),
    bottom = if (!state.registers) null else ({
        MainButton(stringResource(R.string.venue_register), { on(VenuesEvent.Register) }, icon = Icons.Plus)
    }),
) {
    if (state.trouble != null) item(key = "trouble") { TroubleNote(state.trouble.word) }
    val rows = state.rows ?: return@ListPage
    if (rows.isEmpty()) item(key = "empty") { EmptyState(Icons.Roof, stringResource(R.string.venues_none)) }
    items(rows, key = { it.id }) { venue -> VenueCard(venue, state.registers, on) }
}

@Composable
private fun VenueCard(venue: VenueRow, mayEnd: Boolean, on: (VenuesEvent) -> Unit) = Panel {
    Text(venue.name, style = Yishi.type.heading)
    if (venue.place.isNotEmpty()) Text(venue.place, style = Yishi.type.body)
    if (venue.ended) return@Panel Text(stringResource(R.string.venue_ended), style = Yishi.type.body)
    if (venue.bookings.isEmpty()) Text(stringResource(R.string.venue_free), style = Yishi.type.body, color = Yishi.colors.inkSoft)
    for (booking in venue.bookings) {
        BookingLines(booking)
        if (booking.mayCancel) {
            val label = stringResource(R.string.booking_cancel_of, booking.word)
            SmallButton(
                stringResource(R.string.booking_cancel),
                { on(VenuesEvent.Cancel(venue.id, booking.id)) },
                Modifier.semantics { contentDescription = label },
                icon = Icons.Close,
            )
        }
    }
    val book = stringResource(R.string.venue_book_of, venue.name)
    SecondButton(
        stringResource(R.string.venue_book),
        { on(VenuesEvent.Book(venue.id)) },
        Modifier.semantics { contentDescription = book },
        icon = Icons.Today,
    )
    if (!mayEnd) return@Panel
    val end = stringResource(R.string.venue_end_of, venue.name)
    QuietButton(stringResource(R.string.venue_end), { on(VenuesEvent.End(venue.id)) }, Modifier.semantics { contentDescription = end })
}
