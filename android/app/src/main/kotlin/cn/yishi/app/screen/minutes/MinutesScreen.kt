package cn.yishi.app.screen.minutes

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.tasks.TasksPart
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word

@Composable
fun MinutesScreen(state: MinutesState, on: (MinutesEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.minutes_title), onBack = { on(MinutesEvent.Back) }, second = { About(state) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.minutes_lay), { on(MinutesEvent.Lay) }, icon = Icons.Pen)
    },
) {
    val lead = if (state.together) R.string.minutes_lead_together else R.string.minutes_lead
    if (state.mixed == null) Note(stringResource(lead), Tone.River, Icons.Info)
    else TroubleNote(state.mixed.word, wayOut = stringResource(R.string.minutes_settle)) { on(MinutesEvent.Settle) }
    Entry(stringResource(R.string.minutes_text), state.text, { on(MinutesEvent.Write(it)) }, kind = EntryKind.Paragraph)
    SectionTitle(stringResource(R.string.tasks_title))
    Text(stringResource(R.string.tasks_lead), style = Yishi.type.body)
    TasksPart(state.tasks) { on(MinutesEvent.Tasks(it)) }
}

@Composable
private fun About(state: MinutesState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}
