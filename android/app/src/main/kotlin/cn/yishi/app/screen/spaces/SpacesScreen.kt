package cn.yishi.app.screen.spaces

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.TapPanel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.word
import cn.yishi.core.SpaceRow

@Composable
fun SpacesScreen(state: SpacesState, on: (SpacesEvent) -> Unit) {
    ListPage(
        PageTop(stringResource(R.string.spaces_title), onBack = { on(SpacesEvent.Back) }),
        bottom = { SecondButton(stringResource(R.string.home_join_another), { on(SpacesEvent.Join) }, icon = Icons.Plus) },
    ) {
        if (state.trouble != null) item(key = "trouble") { TroubleNote(state.trouble.word) }
        items(state.rows.orEmpty(), key = { it.space.hex }) { row -> SpaceCard(row, row.space == state.here) { on(SpacesEvent.Open(row.space)) } }
    }
}

/** A village: as what one is there, and what waits. */
@Composable
private fun SpaceCard(row: SpaceRow, here: Boolean, onOpen: () -> Unit) {
    TapPanel(onOpen, tone = if (here) Tone.Leaf else Tone.Plain) {
        Text(row.name.ifEmpty { stringResource(R.string.home_unnamed) }, style = Yishi.type.heading)
        if (here) Chip(stringResource(R.string.spaces_here), Icons.Check, Tone.Leaf)
        Text((listOf(row.memberName) + row.posts.map { it.word }).joinToString(" · "), style = Yishi.type.body)
        for (line in waiting(row)) Text(line, style = Yishi.type.body)
    }
}

@Composable
private fun waiting(row: SpaceRow): List<String> = listOfNotNull(
    row.todo.toLong().takeIf { it > 0 }?.let { stringResource(R.string.spaces_todo, it) },
    row.news.toLong().takeIf { it > 0 }?.let { stringResource(R.string.spaces_news, it) },
    row.unsent.toInt().takeIf { it > 0 }?.let { stringResource(R.string.home_not_uploaded, it) },
    row.refused.toInt().takeIf { it > 0 }?.let { pluralStringResource(R.plurals.home_refused, it, it) },
).ifEmpty { listOf(stringResource(R.string.spaces_nothing)) }
