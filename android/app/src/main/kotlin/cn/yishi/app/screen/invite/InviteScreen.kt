package cn.yishi.app.screen.invite

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.said
import cn.yishi.app.words.sentence
import cn.yishi.core.RoleChoice

@Composable
fun InviteScreen(state: InviteState, on: (InviteEvent) -> Unit) {
    if (state.code == null) return Choosing(state, on)
    val household = state.role == null
    CodePage(
        state.unit,
        state.code,
        terms = if (household) R.string.invite_household_terms else R.string.invite_office_terms,
        next = if (household) R.string.invite_household_next else R.string.invite_office_next,
        state.trouble,
    ) { on(InviteEvent.Code(it)) }
}

@Composable
private fun Choosing(state: InviteState, on: (InviteEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.members_invite), onBack = { on(InviteEvent.Back) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.invite_make), { on(InviteEvent.Make) }, icon = Icons.Qr)
        },
    ) {
        Text(stringResource(R.string.invite_whom), style = Yishi.type.strong)
        val household = stringResource(R.string.invite_household)
        val all: List<RoleChoice?> = listOf<RoleChoice?>(null) + state.roles
        Choices(all, state.role, { on(InviteEvent.ChooseRole(it)) }, { role -> role?.let { said(it.zh, it.en) } ?: household })
        if (state.wantsGrid) {
            Text(stringResource(R.string.invite_grid), style = Yishi.type.strong)
            val grid = state.grids.find { it.id == state.grid }
            Choices(state.grids, grid, { on(InviteEvent.ChooseGrid(it.id)) }, { it.name })
        }
        val terms = if (state.role == null) R.string.invite_household_terms else R.string.invite_office_terms
        Note(stringResource(terms), Tone.River, Icons.Info)
    }
}
