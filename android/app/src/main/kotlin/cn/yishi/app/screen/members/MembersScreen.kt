package cn.yishi.app.screen.members

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.TapPanel
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.design.parts.more
import cn.yishi.app.words.word
import cn.yishi.core.MemberRow

@Composable
fun MembersScreen(state: MembersState, on: (MembersEvent) -> Unit) {
    ListPage(
        PageTop(stringResource(R.string.members_title), onBack = { on(MembersEvent.Back) }),
        bottom = if (!state.governs) null else ({
            MainButton(stringResource(R.string.members_invite), { on(MembersEvent.Invite) }, icon = Icons.Qr)
        }),
    ) {
        if (state.trouble != null) item(key = "trouble") { TroubleNote(state.trouble.word) }
        item(key = "work") { Work(state, on) }
        val rows = state.rows ?: return@ListPage
        items(rows, key = { it.id.hex }) { member -> PersonCard(member) { on(MembersEvent.Open(member.id)) } }
        more(rows.size, state.total) { on(MembersEvent.More) }
    }
}

@Composable
private fun Work(state: MembersState, on: (MembersEvent) -> Unit) {
    Panel {
        TapRow(stringResource(R.string.orgs_title), { on(MembersEvent.Orgs) }, icon = Icons.Village)
        TapRow(stringResource(R.string.venues_title), { on(MembersEvent.Venues) }, icon = Icons.Roof)
        if (state.governs) Governing(state, on)
        if (!state.governs && state.doubts == 0L) return@Panel
        val doubts = if (state.doubts == 0L) null else stringResource(R.string.doubts_count, state.doubts)
        TapRow(stringResource(R.string.doubts_title), { on(MembersEvent.Doubts) }, icon = Icons.Search, second = doubts)
    }
}

@Composable
private fun Governing(state: MembersState, on: (MembersEvent) -> Unit) {
    val pending = if (state.pending == 0) null else stringResource(R.string.members_pending_count, state.pending)
    TapRow(stringResource(R.string.pending_title), { on(MembersEvent.Pending) }, icon = Icons.Check, second = pending)
    TapRow(
        stringResource(R.string.quarantine_title),
        { on(MembersEvent.Quarantine) },
        icon = Icons.Shield,
        second = stringResource(R.string.quarantine_hint),
    )
}

@Composable
private fun PersonCard(member: MemberRow, onOpen: () -> Unit) {
    TapPanel(onOpen) {
        val name = if (member.isMe) stringResource(R.string.members_me, member.name) else member.name
        Text(name, style = Yishi.type.strong)
        val posts = member.posts.map { it.word }.joinToString(stringResource(R.string.comma))
        val what = if (member.paper != null) stringResource(R.string.members_paper) else posts
        if (what.isNotEmpty()) Text(what, style = Yishi.type.small, color = Yishi.colors.inkSoft)
    }
}
