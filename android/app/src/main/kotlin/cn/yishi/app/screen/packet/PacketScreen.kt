package cn.yishi.app.screen.packet

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.word

@Composable
fun PacketScreen(state: PacketState, on: (PacketEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.packet_title), onBack = { on(PacketEvent.Back) }),
    bottom = if (state.packet == null) null else ({ Acts(state, on) }),
) {
    state.trouble?.let { TroubleNote(it.word) }
    // A text is made of blocks with an empty line between them.
    state.packet?.text?.split("\n\n")?.forEach { Block(it.trim()) }
}

@Composable
private fun ColumnScope.Acts(state: PacketState, on: (PacketEvent) -> Unit) {
    if (state.copied) Note(stringResource(R.string.complain_copied), Tone.Leaf, Icons.Check)
    MainButton(stringResource(R.string.slip_share), { on(PacketEvent.Send) }, icon = Icons.Forward)
    SecondButton(stringResource(R.string.invite_copy), { on(PacketEvent.Copy) }, icon = Icons.Mine)
}

/** Its first line is its heading. */
@Composable
private fun Block(text: String) {
    if (text.isEmpty()) return
    Panel {
        Text(text.lineSequence().first(), Modifier.semantics { heading() }, style = Yishi.type.strong)
        for (line in text.lineSequence().drop(1).filter(String::isNotBlank)) Text(line, style = Yishi.type.body)
    }
}
