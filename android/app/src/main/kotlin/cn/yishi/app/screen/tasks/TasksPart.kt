package cn.yishi.app.screen.tasks

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.words.dayWord
import cn.yishi.core.ItemToDo

/** Who does what until when, to be filled in. */
@Composable
internal fun TasksPart(state: TasksState, on: (TasksEvent) -> Unit) {
    for ((at, task) in state.rows.withIndex()) TaskPanel(state, at, task, on)
    SecondButton(stringResource(R.string.work_add), { on(TasksEvent.Add) }, icon = Icons.Plus)
}

@Composable
private fun TaskPanel(state: TasksState, at: Int, task: TaskDraft, on: (TasksEvent) -> Unit) = Panel {
    fun change(changed: TaskDraft) = on(TasksEvent.Write(at, changed))
    Entry(stringResource(R.string.work_what, at + 1), task.what, { change(task.copy(what = it)) }, hint = stringResource(R.string.work_what_hint))
    Text(stringResource(R.string.work_owner), style = Yishi.type.strong)
    Choices(state.people, task.owner, { change(task.copy(owner = it)) }, { it.name })
    Text(stringResource(R.string.work_due), style = Yishi.type.strong)
    Choices(state.days, task.due, { change(task.copy(due = it)) }, { dayWord(it) })
    if (state.rows.size > 1) QuietButton(stringResource(R.string.work_drop, at + 1), { on(TasksEvent.Drop(at)) })
}

/** 落实事项 as they were signed. */
@Composable
internal fun ItemsToDo(items: List<ItemToDo>) {
    if (items.isEmpty()) return
    SectionTitle(stringResource(R.string.tasks_title))
    Panel {
        for ((at, item) in items.withIndex()) {
            Text(stringResource(R.string.session_item_called, at + 1, item.what), style = Yishi.type.strong)
            Text(stringResource(R.string.tasks_who, item.ownerName, item.dueZh), style = Yishi.type.small, color = Yishi.colors.inkSoft)
        }
    }
}
