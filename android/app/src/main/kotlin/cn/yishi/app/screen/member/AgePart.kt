package cn.yishi.app.screen.member

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.words.word
import cn.yishi.core.MemberRow

/** Whether somebody is heard only, who speaks for a small child, and the way to a first phone. */
@Composable
internal fun AgePart(state: MemberState, member: MemberRow, on: (MemberEvent) -> Unit) {
    if (member.heardOnly) Note(stringResource(R.string.minor_heard_only), Tone.River, Icons.Speech)
    member.age?.let { Text(stringResource(R.string.minor_age, it.word), style = Yishi.type.body) }
    state.guardian?.let { Text(stringResource(R.string.minor_guardian_is, it), style = Yishi.type.body) }
    if (state.mayInvite) SecondButton(stringResource(R.string.first_phone_title), { on(MemberEvent.FirstPhone) }, icon = Icons.Qr)
    if (!state.mayNote) return
    val words = if (member.heardOnly) R.string.minor_grown else R.string.minor_note
    QuietButton(stringResource(words), { on(MemberEvent.Want(MemberState.Ask.NoteMinor(!member.heardOnly))) })
}
