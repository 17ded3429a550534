package cn.yishi.app.screen.venues.book

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Picks
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.SwitchRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.venues.BookingLines
import cn.yishi.app.words.dayWord
import cn.yishi.app.words.sentence
import cn.yishi.core.BookingRow

@Composable
fun BookScreen(state: BookState, on: (BookEvent) -> Unit) {
    fun fill(how: BookState.() -> BookState) = on(BookEvent.Fill(how))
    Page(
        PageTop(stringResource(R.string.venue_book), onBack = { on(BookEvent.Back) }, second = { About(state) }),
        bottom = {
            if (state.taken == null) state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.book_now), { on(BookEvent.Save) }, icon = Icons.Today)
        },
    ) {
        SectionTitle(stringResource(R.string.book_day))
        Choices(state.days, state.day, { fill { copy(day = it) } }, { dayWord(it) })
        ThatDay(state)
        SectionTitle(stringResource(R.string.book_from))
        Choices(Hours, state.hour, { fill { copy(hour = it) } }, { stringResource(R.string.plan_hour, it) })
        Panel { SwitchRow(stringResource(R.string.plan_half), state.half, { fill { copy(half = it) } }) }
        SectionTitle(stringResource(R.string.book_long))
        Choices(Lengths, state.long, { fill { copy(long = it) } }, { lengthWord(it) })
        ForWhat(state, ::fill)
        state.taken?.let { Taken(it, state.trouble?.sentence().orEmpty()) }
    }
}

/** Somebody has it then: why one cannot have it, and whose it is. It is too long for the bar, so the page goes to it. */
@Composable
private fun Taken(by: BookingRow, why: String) {
    val here = remember { BringIntoViewRequester() }
    LaunchedEffect(by) { here.bringIntoView() }
    Column(Modifier.bringIntoViewRequester(here), Arrangement.spacedBy(Yishi.measures.small)) {
        TroubleNote(why)
        Panel(tone = Tone.Brick) { BookingLines(by) }
    }
}

@Composable
private fun About(state: BookState) {
    if (state.venue.isNotEmpty()) Text(state.venue, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}

/** Who has it on the chosen day, before anybody asks for hours that are gone. */
@Composable
private fun ThatDay(state: BookState) {
    if (state.thatDay.isEmpty()) return
    Panel(tone = Tone.Grain) {
        Text(stringResource(R.string.book_that_day), style = Yishi.type.small)
        for (booking in state.thatDay) BookingLines(booking)
    }
}

@Composable
private fun ForWhat(state: BookState, fill: (BookState.() -> BookState) -> Unit) {
    if (state.topics.isNotEmpty()) {
        SectionTitle(stringResource(R.string.book_topic))
        val chosen = state.topics.filter { it.topic == state.topic }
        Picks(state.topics, chosen, { one -> fill { copy(topic = one.topic.takeIf { it != topic }) } }, { it.title })
    }
    Entry(stringResource(R.string.book_note), state.note, { fill { copy(note = it) } }, hint = stringResource(R.string.book_note_hint))
}

/** So many half hours: 一个半小时. */
@Composable
private fun lengthWord(halves: Int): String =
    stringResource(if (halves % 2 == 0) R.string.book_hours else R.string.book_hours_half, halves / 2)

/** From when people use a room here, and for how many half hours. */
private val Hours = (7..21).toList()
private val Lengths = listOf(2, 3, 4, 6, 8, 16)
