package cn.yishi.app.screen.claims

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.party.PeoplePages
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.sentence
import cn.yishi.core.ClaimRow

@Composable
fun ClaimsScreen(state: ClaimsState, on: (ClaimsEvent) -> Unit) = PeoplePages(state.people, { on(ClaimsEvent.People(it)) }) {
    val who = state.people.others.firstOrNull()
    if (state.asked != null && who != null) ReadBack(state, state.asked, who.name, on) else Claims(state, on)
}

@Composable
private fun Claims(state: ClaimsState, on: (ClaimsEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.claims_title), onBack = { on(ClaimsEvent.Back) }),
) {
    state.trouble?.let { TroubleNote(it.sentence()) }
    val rows = state.rows ?: return@Page
    if (rows.isEmpty()) EmptyState(Icons.Check, stringResource(R.string.claims_none))
    for (claim in rows) ClaimCard(claim, on)
}

@Composable
private fun ClaimCard(claim: ClaimRow, on: (ClaimsEvent) -> Unit) = Panel {
    Text(stringResource(R.string.claims_says, claim.name), style = Yishi.type.strong)
    Text(claim.text, style = Yishi.type.body)
    Text("${claim.gridName} · ${momentWord(claim.at, claim.atZh)}", style = Yishi.type.small, color = Yishi.colors.inkSoft)
    SecondButton(stringResource(R.string.claims_find), { on(ClaimsEvent.Find(claim)) }, icon = Icons.Search)
    QuietButton(stringResource(R.string.claim_decline), { on(ClaimsEvent.Decline(claim)) })
}

/** Confirming opens all that was entered, for good: it is read back. */
@Composable
private fun ReadBack(state: ClaimsState, claim: ClaimRow, person: String, on: (ClaimsEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.claims_title), onBack = { on(ClaimsEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.member_mean), { on(ClaimsEvent.Confirm) }, icon = Icons.Check)
        QuietButton(stringResource(R.string.member_no), { on(ClaimsEvent.Back) })
    },
) {
    Panel(tone = Tone.Clay) { Text(stringResource(R.string.claims_means, person, claim.name), style = Yishi.type.heading) }
}
