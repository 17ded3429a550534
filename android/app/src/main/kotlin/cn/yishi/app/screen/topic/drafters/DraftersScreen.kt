package cn.yishi.app.screen.topic.drafters

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.design.parts.more
import cn.yishi.app.words.word
import cn.yishi.core.MemberRow
import cn.yishi.core.Signer

@Composable
fun DraftersScreen(state: DraftersState, on: (DraftersEvent) -> Unit) {
    if (state.leaving) Leaving(state, on) else Writing(state, on)
}

@Composable
private fun Writing(state: DraftersState, on: (DraftersEvent) -> Unit) {
    ListPage(PageTop(stringResource(R.string.drafters_title), onBack = { on(DraftersEvent.Back) })) {
        item(key = "lead") {
            Text(state.title, style = Yishi.type.strong)
            Text(stringResource(R.string.drafters_lead), style = Yishi.type.body)
        }
        if (state.trouble != null) item(key = "trouble") { TroubleNote(state.trouble.word) }
        val drafters = state.drafters ?: return@ListPage
        if (drafters.isEmpty()) item(key = "none") { EmptyState(Icons.Pen, stringResource(R.string.drafters_none)) }
        items(drafters, key = { "w" + it.member.hex }) { drafter -> DrafterCard(drafter, state, on) }
        if (!state.governs) return@ListPage
        item(key = "whom") { SectionTitle(stringResource(R.string.drafters_choose)) }
        items(state.people, key = { it.id.hex }) { person -> Asked(person) { on(DraftersEvent.Appoint(person.id)) } }
        more(state.read, state.total) { on(DraftersEvent.More) }
    }
}

@Composable
private fun DrafterCard(drafter: Signer, state: DraftersState, on: (DraftersEvent) -> Unit) {
    Panel(tone = Tone.Leaf) {
        Text(drafter.name, style = Yishi.type.strong)
        if (drafter.member == state.me) {
            SecondButton(stringResource(R.string.drafters_leave), { on(DraftersEvent.AskLeave) })
        } else if (state.governs) {
            SecondButton(stringResource(R.string.drafters_remove), { on(DraftersEvent.Remove(drafter.member)) })
        }
    }
}

@Composable
private fun Asked(person: MemberRow, onAsk: () -> Unit) {
    val posts = person.posts.map { it.word }.joinToString(stringResource(R.string.comma))
    Panel { TapRow(stringResource(R.string.drafters_ask, person.name), onAsk, icon = Icons.Plus, second = posts.ifEmpty { null }) }
}

@Composable
private fun Leaving(state: DraftersState, on: (DraftersEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.drafters_leave), onBack = { on(DraftersEvent.Back) }),
        bottom = {
            if (state.trouble != null) TroubleNote(state.trouble.word)
            MainButton(stringResource(R.string.member_mean), { on(DraftersEvent.Leave) }, icon = Icons.Check)
            QuietButton(stringResource(R.string.member_no), { on(DraftersEvent.Back) })
        },
    ) {
        Panel(tone = Tone.Clay) { Text(stringResource(R.string.drafters_leave_means), style = Yishi.type.heading) }
    }
}
