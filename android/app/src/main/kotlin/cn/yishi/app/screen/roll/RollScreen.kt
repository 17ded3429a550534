package cn.yishi.app.screen.roll

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.party.PersonRow
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.Attendance
import cn.yishi.core.GuestRow
import cn.yishi.core.MemberId
import cn.yishi.core.PartyRow

@Composable
fun RollScreen(state: RollState, on: (RollEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.session_roll), onBack = { on(RollEvent.Back) }, second = { About(state) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.roll_sign_in, state.picked.size), { on(RollEvent.SignIn) }, icon = Icons.Check)
    },
) {
    val parties = state.parties ?: return@Page
    Here(parties, state.others)
    SectionTitle(stringResource(R.string.roll_who))
    Panel {
        if (state.me != null && !state.here) Row(stringResource(R.string.roll_me), state.me, state, on)
        for (party in parties.filter { it.present == null && it.member != state.me }) Row(party.name, party.member, state, on, party.kind.word)
    }
    SectionTitle(stringResource(R.string.roll_how))
    Choices(Ways, state.how, { on(RollEvent.How(it)) }, { stringResource(if (it == Attendance.VOICE) R.string.roll_voice else R.string.roll_paper) })
    Entry(stringResource(R.string.roll_others), state.typed, { on(RollEvent.Type(it)) }, hint = stringResource(R.string.people_find_hint))
    if (state.found.isNotEmpty()) Panel { for (who in state.found) Row(who.name, who.member, state, on) }
}

@Composable
private fun Row(name: String, member: MemberId, state: RollState, on: (RollEvent) -> Unit, second: String? = null) =
    PersonRow(name, member in state.picked, second) { on(RollEvent.Pick(member)) }

@Composable
private fun About(state: RollState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}

/** Who is on it already. */
@Composable
private fun Here(parties: List<PartyRow>, others: List<GuestRow>) {
    val names = parties.filter { it.present != null }.map { it.name } + others.map { it.name }
    if (names.isEmpty()) return
    Panel(tone = Tone.Leaf) { Text(stringResource(R.string.roll_here, names.joinToString(stringResource(R.string.comma))), style = Yishi.type.strong) }
}

/** On one's own device everybody signs in oneself. */
private val Ways = listOf(Attendance.PAPER, Attendance.VOICE)
