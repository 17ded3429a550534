package cn.yishi.app.screen.home

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.TapRow

/** What came in and what waits, with how many; and the other places of the village. */
@Composable
fun WaitingPart(state: HomeState, on: (HomeEvent) -> Unit) {
    val (news, todo) = state.counts
    Panel {
        val new = if (news > 0) stringResource(R.string.home_inbox_new, news) else null
        TapRow(stringResource(R.string.inbox_title), { on(HomeEvent.Inbox) }, icon = Icons.Speech, second = new)
        if (todo > 0 || state.part != HomeState.Part.Resident) {
            TapRow(stringResource(R.string.todo_title), { on(HomeEvent.Todo) }, icon = Icons.Today, second = stringResource(R.string.home_todo_count, todo))
        }
        if (state.others > 0) {
            val others = stringResource(R.string.home_others, state.others)
            TapRow(stringResource(R.string.spaces_title), { on(HomeEvent.Spaces) }, icon = Icons.Village, second = others)
        }
        TapRow(stringResource(R.string.members_title), { on(HomeEvent.Members) }, icon = Icons.People)
        TapRow(stringResource(R.string.rules_title), { on(HomeEvent.Rules) }, icon = Icons.List, second = stringResource(R.string.rules_hint))
        TapRow(stringResource(R.string.outbox_title), { on(HomeEvent.Outbox) }, icon = Icons.Cloud)
        TapRow(stringResource(R.string.complain_title), { on(HomeEvent.Complain) }, icon = Icons.Pen)
    }
}
