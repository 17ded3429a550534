package cn.yishi.app.screen.course.refer

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word

@Composable
fun ReferScreen(state: ReferState, on: (ReferEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.refer_title), onBack = { on(ReferEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.decide_send), { on(ReferEvent.Send) }, icon = Icons.Check)
    },
) {
    if (state.about.isNotEmpty()) Panel { Text(state.about, style = Yishi.type.strong) }
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        Text(stringResource(R.string.refer_to), style = Yishi.type.strong)
        Choices(state.places, state.to, { on(ReferEvent.To(it)) }, { it.word })
    }
    Entry(
        stringResource(R.string.refer_why),
        state.why,
        { on(ReferEvent.Why(it)) },
        hint = stringResource(R.string.refer_why_hint),
        kind = EntryKind.Paragraph,
    )
    Note(stringResource(R.string.refer_lead), Tone.River, Icons.Info)
}
