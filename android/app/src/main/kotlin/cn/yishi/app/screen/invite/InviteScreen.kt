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
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QrCode
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.said
import cn.yishi.app.words.sentence
import cn.yishi.core.RoleChoice

@Composable
fun InviteScreen(state: InviteState, on: (InviteEvent) -> Unit) {
    if (state.code == null) Choosing(state, on) else Made(state, state.code, on)
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

@Composable
private fun Made(state: InviteState, code: InviteState.Code, on: (InviteEvent) -> Unit) {
    val lines = linesOf(state, code)
    Page(
        PageTop(stringResource(R.string.invite_code), onBack = { on(InviteEvent.Back) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.invite_send), { on(InviteEvent.Send) }, icon = Icons.Forward)
            SecondButton(stringResource(R.string.slip_print), { on(InviteEvent.Print(lines)) }, icon = Icons.List)
            SecondButton(stringResource(R.string.invite_copy), { on(InviteEvent.Copy) }, icon = Icons.Mine)
        },
    ) {
        QrCode(code.qr, stringResource(R.string.invite_qr))
        Panel { Text(code.text, style = Yishi.type.body) }
        val next = if (state.role == null) R.string.invite_household_next else R.string.invite_office_next
        Note(stringResource(next), Tone.River, Icons.Info)
    }
}

/** What stands on paper above the code. The letters are grouped, so that they can be typed where no camera reads. */
@Composable
private fun linesOf(state: InviteState, code: InviteState.Code): List<String> = listOf(
    stringResource(R.string.invite_sheet_title, state.unit),
    stringResource(if (state.role == null) R.string.invite_household_terms else R.string.invite_office_terms),
    stringResource(R.string.invite_sheet_how),
    code.text.chunked(GROUP).joinToString(" "),
)

private const val GROUP = 4
