package cn.yishi.app.screen.work

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Picks
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.dayWord
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.PublicChannel

@Composable
fun WorkScreen(state: WorkState, on: (WorkEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.paper_work), onBack = { on(WorkEvent.Back) }, second = { About(state) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.work_start), { on(WorkEvent.Start) }, icon = Icons.Check)
    },
) {
    for ((at, task) in state.tasks.withIndex()) TaskPart(state, at, task, on)
    SecondButton(stringResource(R.string.work_add), { on(WorkEvent.AddTask) }, icon = Icons.Plus)
    SectionTitle(stringResource(R.string.work_channels))
    Picks(PublicChannel.entries, state.channels, { on(WorkEvent.Channel(it)) }, { it.word })
    Note(stringResource(R.string.work_channels_lead), Tone.River, Icons.Info)
}

@Composable
private fun TaskPart(state: WorkState, at: Int, task: TaskDraft, on: (WorkEvent) -> Unit) = Panel {
    fun change(changed: TaskDraft) = on(WorkEvent.Task(at, changed))
    Entry(stringResource(R.string.work_what, at + 1), task.what, { change(task.copy(what = it)) }, hint = stringResource(R.string.work_what_hint))
    Text(stringResource(R.string.work_owner), style = Yishi.type.strong)
    Choices(state.people, task.owner, { change(task.copy(owner = it)) }, { it.name })
    Text(stringResource(R.string.work_due), style = Yishi.type.strong)
    Choices(state.days, task.due, { change(task.copy(due = it)) }, { dayWord(it) })
    if (state.tasks.size > 1) QuietButton(stringResource(R.string.work_drop, at + 1), { on(WorkEvent.DropTask(at)) })
}

@Composable
private fun About(state: WorkState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}
