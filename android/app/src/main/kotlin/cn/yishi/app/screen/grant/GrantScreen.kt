package cn.yishi.app.screen.grant

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
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.isOfGrid
import cn.yishi.app.words.said
import cn.yishi.app.words.sentence
import cn.yishi.core.Role

@Composable
fun GrantScreen(state: GrantState, on: (GrantEvent) -> Unit) = when {
    state.waits != null -> Done(state.waits, on)
    state.readBack -> ReadBack(state, on)
    else -> Choosing(state, on)
}

@Composable
private fun Choosing(state: GrantState, on: (GrantEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.grant_title), onBack = { on(GrantEvent.Back) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.common_continue), { on(GrantEvent.Next) }, icon = Icons.Forward)
        },
    ) {
        Text(stringResource(R.string.grant_which, state.name), style = Yishi.type.strong)
        Choices(state.roles, state.role, { on(GrantEvent.ChooseRole(it)) }, { said(it.zh, it.en) })
        if (state.role?.value?.isOfGrid == true) {
            Text(stringResource(R.string.invite_grid), style = Yishi.type.strong)
            val grid = state.grids.find { it.id == state.grid }
            Choices(state.grids, grid, { on(GrantEvent.ChooseGrid(it.id)) }, { it.name })
        }
        if (state.role?.value == Role.ORG_REPRESENTATIVE) {
            Text(stringResource(R.string.grant_org), style = Yishi.type.strong)
            Choices(state.orgs, state.orgs.find { it.id == state.org }, { on(GrantEvent.ChooseOrg(it.id)) }, { it.name })
        }
        Note(stringResource(R.string.grant_second), Tone.River, Icons.Info)
    }
}

@Composable
private fun ReadBack(state: GrantState, on: (GrantEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.grant_title), onBack = { on(GrantEvent.Back) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.member_mean), { on(GrantEvent.Mean) }, icon = Icons.Check)
            QuietButton(stringResource(R.string.member_no), { on(GrantEvent.Back) })
        },
    ) {
        val grid = state.grids.find { it.id == state.grid }?.name.takeIf { state.role?.value?.isOfGrid == true }
        val org = state.orgs.find { it.id == state.org }?.name.takeIf { state.role?.value == Role.ORG_REPRESENTATIVE }
        val post = listOfNotNull(grid, org, state.role?.let { said(it.zh, it.en) }).joinToString(" ")
        Panel(tone = Tone.Clay) { Text(stringResource(R.string.grant_means, state.name, post), style = Yishi.type.heading) }
    }
}

@Composable
private fun Done(waits: Boolean, on: (GrantEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.grant_title), onBack = { on(GrantEvent.Back) }),
        bottom = { MainButton(stringResource(R.string.common_continue), { on(GrantEvent.Back) }) },
    ) {
        Note(stringResource(if (waits) R.string.grant_waits else R.string.grant_done), Tone.Leaf, Icons.Check)
    }
}
