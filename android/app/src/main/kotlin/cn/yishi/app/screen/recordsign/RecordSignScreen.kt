package cn.yishi.app.screen.recordsign

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SmallButton
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.signing.SignField
import cn.yishi.app.screen.topic.Paragraphs
import cn.yishi.app.words.sentence

@Composable
fun RecordSignScreen(state: RecordSignState, on: (RecordSignEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.signing_turn, state.name), onBack = { on(RecordSignEvent.Back) }, second = { What() }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.signing_signed), { on(RecordSignEvent.Signed) }, icon = Icons.Check)
        if (state.strokes.isNotEmpty()) SmallButton(stringResource(R.string.signing_wipe), { on(RecordSignEvent.Wipe) })
    },
) {
    Panel { Paragraphs(state.record) }
    SignField(state.strokes, stringResource(R.string.signing_field, state.name)) { on(RecordSignEvent.Drawn(it)) }
}

@Composable
private fun What() = Text(stringResource(R.string.recordsign_what), style = Yishi.type.small, color = Yishi.colors.inkSoft)
