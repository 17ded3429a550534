package cn.yishi.app.screen.place

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.TapPanel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.word

@Composable
fun PlaceScreen(state: PlaceState, on: (PlaceEvent) -> Unit) = ListPage(
    PageTop(stringResource(R.string.place_title), onBack = { on(PlaceEvent.Back) }),
    bottom = { SecondButton(stringResource(R.string.place_propose), { on(PlaceEvent.Propose) }, icon = Icons.Plus) },
) {
    state.trouble?.let { item { TroubleNote(it.word) } }
    if (state.need.isNotEmpty()) {
        item { Panel(tone = Tone.Clay) { Text(state.need, style = Yishi.type.strong) } }
    }
    val topics = state.topics ?: return@ListPage
    if (topics.isEmpty()) item { EmptyState(Icons.People, stringResource(R.string.place_empty)) }
    items(topics, key = { it.id.hex }) { topic ->
        TapPanel({ on(PlaceEvent.Choose(topic.id)) }) {
            Text(topic.title, style = Yishi.type.strong)
            Text(topic.state.word, style = Yishi.type.small, color = Yishi.colors.inkSoft)
        }
    }
    if (state.total > topics.size) {
        item(key = "more") {
            Text(stringResource(R.string.mine_more, state.total - topics.size), style = Yishi.type.small)
            LaunchedEffect(topics.size) { on(PlaceEvent.More) }
        }
    }
}
