package cn.yishi.app.screen.draws

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.sentence
import cn.yishi.core.DrawPerson
import cn.yishi.core.DrawView

@Composable
fun DrawsScreen(state: DrawsState, on: (DrawsEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.draws_title), onBack = { on(DrawsEvent.Back) }, second = { About(state) }),
    bottom = if (state.mayAnnounce) ({ Announce(on) }) else null,
) {
    state.trouble?.let { TroubleNote(it.sentence()) }
    val rows = state.rows ?: return@Page
    if (rows.isEmpty()) EmptyState(Icons.People, stringResource(R.string.draws_none))
    for (draw in rows) DrawCard(draw, state, on)
    if (rows.any { it.seed != null }) Note(stringResource(R.string.draw_again), Tone.River, Icons.Info)
}

@Composable
private fun Announce(on: (DrawsEvent) -> Unit) = MainButton(stringResource(R.string.draw_announce), { on(DrawsEvent.Announce) }, icon = Icons.Plus)

@Composable
private fun About(state: DrawsState) {
    if (state.about.isNotEmpty()) Text(state.about, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}

@Composable
private fun DrawCard(draw: DrawView, state: DrawsState, on: (DrawsEvent) -> Unit) = Panel {
    Stand(draw)
    Fact(R.string.draw_source, draw.source)
    Fact(R.string.draw_known, draw.knownOnZh)
    Text(stringResource(R.string.draw_places, draw.places.toInt()), style = Yishi.type.body)
    Fact(R.string.draw_among, names(draw.pool))
    draw.seed?.let { Fact(R.string.draw_seed_was, it) }
    if (draw.drawn.isNotEmpty()) Text(stringResource(R.string.draw_drawn, names(draw.drawn)), style = Yishi.type.strong)
    if (draw.substitutes.isNotEmpty()) Fact(R.string.draw_substitutes, names(draw.substitutes))
    Text(stringResource(R.string.draw_by, draw.byName, draw.atZh), style = Yishi.type.small, color = Yishi.colors.inkSoft)
    if (draw.seed != null) Repeat(draw, on)
    if (state.governs && draw == state.standing) Acts(draw, state, on)
}

@Composable
private fun Stand(draw: DrawView) = when {
    draw.dropped -> Chip(stringResource(R.string.draw_dropped), Icons.Close, Tone.Plain)
    draw.seed != null -> Chip(stringResource(R.string.draw_held), Icons.Check, Tone.Leaf)
    else -> Chip(stringResource(R.string.draw_waits), Icons.Clock, Tone.Grain)
}

@Composable
private fun Fact(words: Int, what: String) = Text(stringResource(words, what), style = Yishi.type.body)

@Composable
private fun names(people: List<DrawPerson>): String = people.joinToString(stringResource(R.string.comma)) { it.name }

/** With the seed once it is known, and before that the way out. */
@Composable
private fun Acts(draw: DrawView, state: DrawsState, on: (DrawsEvent) -> Unit) {
    if (!state.isDue(draw)) return QuietButton(stringResource(R.string.draw_drop), { on(DrawsEvent.Drop(draw.id)) })
    Entry(stringResource(R.string.draw_seed), state.seed, { on(DrawsEvent.Seed(it)) }, hint = stringResource(R.string.draw_seed_hint))
    SecondButton(stringResource(R.string.draw_hold), { on(DrawsEvent.Hold(draw.id)) }, icon = Icons.Check)
}

/** All that goes into it, to be computed elsewhere. */
@Composable
private fun Repeat(draw: DrawView, on: (DrawsEvent) -> Unit) {
    val lines = listOf("yishi-draw-1", draw.id, draw.seed.orEmpty()) + draw.pool.map { "${it.member.hex} ${it.name}" }
    SecondButton(stringResource(R.string.draw_share), { on(DrawsEvent.Share(lines)) }, icon = Icons.Forward)
}
