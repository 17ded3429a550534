package cn.yishi.app.screen.work

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Picks
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.tasks.ItemsToDo
import cn.yishi.app.screen.tasks.TasksPart
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
    val items = state.items ?: return@Page
    if (items.isEmpty()) {
        TasksPart(state.tasks) { on(WorkEvent.Tasks(it)) }
    } else {
        ItemsToDo(items)
        Note(stringResource(R.string.work_as_signed), Tone.River, Icons.Info)
    }
    SectionTitle(stringResource(R.string.work_channels))
    Picks(PublicChannel.entries, state.channels, { on(WorkEvent.Channel(it)) }, { it.word })
    Note(stringResource(R.string.work_channels_lead), Tone.River, Icons.Info)
}

@Composable
private fun About(state: WorkState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}
