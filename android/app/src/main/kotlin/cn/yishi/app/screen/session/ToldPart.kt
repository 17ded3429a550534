package cn.yishi.app.screen.session

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.screen.files.FilePanel
import cn.yishi.app.words.word
import cn.yishi.core.GuestRow
import cn.yishi.core.SessionView

/** Who does not know of the sitting yet; whoever brings notices takes down how each was told. */
@Composable
internal fun UnreachedPart(state: SessionState, session: SessionView, on: (SessionEvent) -> Unit) {
    if (session.unreached.isEmpty()) return
    SectionTitle(stringResource(R.string.session_unreached))
    Panel(tone = Tone.Grain) {
        val rest = session.unreached - state.toTell.toSet()
        if (rest.isNotEmpty()) Text(names(rest), style = Yishi.type.strong)
        for (who in state.toTell) {
            TapRow(stringResource(R.string.session_tell, who.name), { on(SessionEvent.Tell(who.member)) }, icon = Icons.Pen)
        }
    }
}

/** Who has not signed the record of a closed sitting yet. */
@Composable
internal fun UnsignedPart(session: SessionView) {
    if (session.unsigned.isEmpty()) return
    Panel(tone = Tone.Grain) { Text(stringResource(R.string.session_unsigned, names(session.unsigned)), style = Yishi.type.strong) }
}

/** What shows that somebody was told, or signed the record here. */
@Composable
internal fun ShownPart(state: SessionState, session: SessionView, on: (SessionEvent) -> Unit) {
    for (row in session.shown) {
        val title = stringResource(R.string.session_said, row.what.word, row.name)
        FilePanel(row.shown, state.files, { on(SessionEvent.OpenFile(row.shown.id)) }, { on(SessionEvent.StopFile(row.shown.id)) }, title)
    }
}

@Composable
private fun names(people: List<GuestRow>): String = people.joinToString(stringResource(R.string.comma)) { it.name }
