package cn.yishi.app.screen.home

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.IconTap
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.design.parts.TileSpec
import cn.yishi.app.design.parts.Tiles
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.home.HomeState.Part
import cn.yishi.app.screen.home.HomeState.SyncLine
import cn.yishi.app.words.dayWord
import cn.yishi.app.words.word
import cn.yishi.core.TodoRow

@Composable
fun HomeScreen(state: HomeState, on: (HomeEvent) -> Unit) {
    val name = state.place.ifEmpty { stringResource(R.string.app_name) }
    val who = (listOf(state.name) + state.posts.map { it.word }).filter(String::isNotEmpty).joinToString(" · ")
    val top = PageTop(
        name,
        second = {
            if (who.isNotEmpty()) Text(who, style = Yishi.type.small, color = Yishi.colors.inkSoft)
        },
        actions = { IconTap(Icons.Settings, stringResource(R.string.home_settings), { on(HomeEvent.Settings) }) },
    )
    if (state.part == Part.Resident) ResidentHome(top, state, on) else WorkerHome(top, state, on)
}

/** One large 记一条 in reach of the thumb, above it what is due and what waits. */
@Composable
private fun WorkerHome(top: PageTop, state: HomeState, on: (HomeEvent) -> Unit) {
    val log = stringResource(R.string.home_log_need)
    Page(top, bottom = { MainButton(log, { on(HomeEvent.LogNeed) }, icon = Icons.Pen, spoken = true) }) {
        Notices(state, on)
        Today(state, on)
        Panel {
            if (state.part == Part.Committee) {
                val waits = pluralStringResource(R.plurals.home_triage, state.triage.toInt(), state.triage.toInt())
                TapRow(stringResource(R.string.triage_title), { on(HomeEvent.Triage) }, icon = Icons.List, second = waits)
            }
            TapRow(stringResource(R.string.home_logged), { on(HomeEvent.MyNeeds) }, icon = Icons.Mine)
            TapRow(
                stringResource(R.string.home_village),
                { on(HomeEvent.Topics) },
                icon = Icons.Village,
                second = stringResource(R.string.home_village_hint),
            )
            TapRow(stringResource(R.string.home_call), { on(HomeEvent.Call) }, icon = Icons.Call)
        }
        WaitingPart(state, on)
    }
}

@Composable
private fun ResidentHome(top: PageTop, state: HomeState, on: (HomeEvent) -> Unit) {
    Page(top) {
        Tiles(
            listOf(
                TileSpec(Icons.Village, stringResource(R.string.home_village), { on(HomeEvent.Topics) }),
                TileSpec(Icons.Speech, stringResource(R.string.home_say), { on(HomeEvent.LogNeed) }, spoken = true),
                TileSpec(Icons.Mine, stringResource(R.string.home_said), { on(HomeEvent.MyNeeds) }),
                TileSpec(Icons.Call, stringResource(R.string.home_call), { on(HomeEvent.Call) }),
            ),
        )
        Notices(state, on)
        if (state.today.next != null) Today(state, on)
        WaitingPart(state, on)
    }
}

/** 今天要办, and the first thing of it. */
@Composable
private fun Today(state: HomeState, on: (HomeEvent) -> Unit) {
    val today = state.today
    val count = when {
        today.overdue > 0 -> stringResource(R.string.home_today_late, today.due + today.overdue, today.overdue)
        today.due > 0 -> stringResource(R.string.home_today_due, today.due)
        else -> stringResource(R.string.home_today_none)
    }
    SectionTitle(stringResource(R.string.home_today))
    Panel {
        Text(count, style = Yishi.type.body)
        today.next?.let { next ->
            TapRow(next.word, { on(HomeEvent.Next(next)) }, icon = Icons.Today, second = dueWord(next))
        }
    }
}

@Composable
private fun dueWord(todo: TodoRow): String? = todo.due?.let { zh -> todo.dueAt?.let { dayWord(it, zh) } ?: zh }

@Composable
private fun Notices(state: HomeState, on: (HomeEvent) -> Unit) {
    state.trouble?.let { TroubleNote(it.word) }
    if (state.refused > 0) {
        val words = pluralStringResource(R.plurals.home_refused, state.refused.toInt(), state.refused.toInt())
        TroubleNote(words, wayOut = stringResource(R.string.home_look), onWayOut = { on(HomeEvent.Refused) })
    }
    SyncPanel(state, on)
}

/** One quiet line: what has not been uploaded, and why; pressing it tries now. */
@Composable
private fun SyncPanel(state: HomeState, on: (HomeEvent) -> Unit) {
    val waiting = state.waiting.toInt()
    val words = when {
        state.sync == SyncLine.Running -> stringResource(R.string.home_syncing)
        state.sync == SyncLine.Failed -> stringResource(R.string.home_sync_failed)
        state.sync == SyncLine.Offline && waiting > 0 -> stringResource(R.string.home_offline_waiting, waiting)
        state.sync == SyncLine.Offline -> stringResource(R.string.home_offline)
        waiting > 0 -> stringResource(R.string.home_not_uploaded, waiting)
        else -> stringResource(R.string.home_all_uploaded)
    }
    Panel {
        TapRow(
            words,
            { on(HomeEvent.Sync) },
            icon = if (state.sync == SyncLine.Running) Icons.Sync else if (waiting > 0) Icons.Phone else Icons.Cloud,
            second = if (state.sync == SyncLine.Running || waiting == 0) null else stringResource(R.string.home_sync),
        )
    }
}
