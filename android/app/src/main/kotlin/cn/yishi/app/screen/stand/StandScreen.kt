package cn.yishi.app.screen.stand

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.PartyRow
import cn.yishi.core.StanceGrade

@Composable
fun StandScreen(state: StandState, on: (StandEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.stand_title), onBack = { on(StandEvent.Back) }, second = { About(state) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.stand_done), { on(StandEvent.Back) }, icon = Icons.Check)
    },
) {
    val parties = state.parties ?: return@Page
    if (parties.isEmpty()) EmptyState(Icons.People, stringResource(R.string.stand_nobody))
    for (party in parties) Party(state, party, on)
}

@Composable
private fun About(state: StandState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}

@Composable
private fun Party(state: StandState, party: PartyRow, on: (StandEvent) -> Unit) = Panel {
    val asked = state.asked == party.member
    Text(party.name, style = Yishi.type.heading)
    val taken = StanceGrade.entries.find { it.name.equals(party.position?.code, ignoreCase = true) }
    Choices(StanceGrade.entries, if (asked) state.grade else taken, { on(StandEvent.Choose(party.member, it)) }, { stringResource(it.word) })
    if (asked && (state.grade == StanceGrade.RESERVE || state.grade == StanceGrade.OBJECT)) {
        Entry(
            stringResource(R.string.stand_reason, party.name),
            state.reason,
            { on(StandEvent.Reason(it)) },
            hint = stringResource(R.string.stand_reason_hint),
        )
        SecondButton(stringResource(R.string.stand_save), { on(StandEvent.Save) }, icon = Icons.Check)
    }
}
