package cn.yishi.app.screen.claim

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

@Composable
fun ClaimScreen(state: ClaimState, on: (ClaimEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.claim_title), onBack = { on(ClaimEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.claim_ask), { on(ClaimEvent.Ask) }, icon = Icons.Forward)
    },
) {
    for (claim in state.waiting) {
        Panel(tone = Tone.Grain) {
            Text(claim.text, style = Yishi.type.strong)
            Text(stringResource(R.string.claim_waits, claim.gridName), style = Yishi.type.body)
        }
    }
    Note(stringResource(R.string.claim_lead), Tone.River, Icons.Info)
    Text(stringResource(R.string.claim_grid), style = Yishi.type.strong)
    Choices(state.grids, state.grids.find { it.id == state.grid }, { on(ClaimEvent.Grid(it.id)) }, { it.name })
    Entry(
        stringResource(R.string.claim_words),
        state.words,
        { on(ClaimEvent.Words(it)) },
        hint = stringResource(R.string.claim_words_hint),
        kind = EntryKind.Paragraph,
    )
}
