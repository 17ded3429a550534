package cn.yishi.app.screen.member

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Digits
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.word
import cn.yishi.core.ComparisonRow
import cn.yishi.core.DeviceId

@Composable
fun MemberScreen(state: MemberState, on: (MemberEvent) -> Unit) {
    if (state.asked != null) ReadBack(state, state.asked, on) else Person(state, on)
}

@Composable
private fun Person(state: MemberState, on: (MemberEvent) -> Unit) {
    val member = state.member
    Page(PageTop(member?.name ?: stringResource(R.string.members_title), onBack = { on(MemberEvent.Back) })) {
        if (state.trouble != null) TroubleNote(state.trouble.word)
        if (member == null) return@Page
        for (code in state.codes) CompareCard(code)
        SectionTitle(stringResource(R.string.member_posts))
        if (member.posts.isEmpty()) Text(stringResource(if (member.paper == null) R.string.member_no_post else R.string.members_paper))
        for (post in member.posts) {
            Panel {
                Text(post.word, style = Yishi.type.strong)
                post.untilZh?.let { Text(stringResource(R.string.term_until, it), style = Yishi.type.body) }
                if (state.notesTerms) SecondButton(stringResource(R.string.term_set), { on(MemberEvent.Term(post)) }, icon = Icons.Today)
                if (state.governs) SecondButton(stringResource(R.string.member_end_post), { on(MemberEvent.Want(MemberState.Ask.EndPost(post))) })
            }
        }
        if (state.governs && member.paper == null) {
            SecondButton(stringResource(R.string.grant_title), { on(MemberEvent.Grant) }, icon = Icons.Plus)
        }
        AgePart(state, member, on)
        if (state.mayOpenCard) CardPart(state.card, on)
        if (member.devices.isNotEmpty()) SectionTitle(stringResource(R.string.member_phones))
        for (device in member.devices) PhoneCard(device, device in member.revoked, state.governs || member.isMe, on)
        if (member.isMe) SecondButton(stringResource(R.string.move_title), { on(MemberEvent.Move) }, icon = Icons.Phone)
    }
}

@Composable
private fun CompareCard(code: ComparisonRow) {
    Panel(tone = Tone.Leaf) {
        Text(stringResource(R.string.member_compare), style = Yishi.type.body)
        Digits(code.code)
        Text(stringResource(R.string.member_joined, code.atZh), style = Yishi.type.small)
    }
}

@Composable
private fun PhoneCard(device: DeviceId, revoked: Boolean, mayRevoke: Boolean, on: (MemberEvent) -> Unit) {
    Panel {
        Text(stringResource(R.string.member_phone, device.short), style = Yishi.type.strong)
        if (revoked) Text(stringResource(R.string.member_revoked), style = Yishi.type.body)
        if (!revoked && mayRevoke) {
            SecondButton(stringResource(R.string.member_revoke), { on(MemberEvent.Want(MemberState.Ask.Revoke(device))) })
        }
    }
}

/** What is about to be done, before it is: it cannot be taken back. */
@Composable
private fun ReadBack(state: MemberState, ask: MemberState.Ask, on: (MemberEvent) -> Unit) {
    val name = state.member?.name.orEmpty()
    val (title, words) = when (ask) {
        is MemberState.Ask.EndPost -> R.string.member_end_post to stringResource(R.string.member_end_post_means, name, ask.post.word)
        is MemberState.Ask.NoteMinor -> R.string.minor_note to
            stringResource(if (ask.heardOnly) R.string.minor_note_means else R.string.minor_grown_means, name)
        is MemberState.Ask.Revoke -> R.string.member_revoke to stringResource(R.string.member_revoke_means, name, ask.device.short)
    }
    Page(
        PageTop(stringResource(title), onBack = { on(MemberEvent.Back) }),
        bottom = {
            if (state.trouble != null) TroubleNote(state.trouble.word)
            MainButton(stringResource(R.string.member_mean), { on(MemberEvent.Mean) }, icon = Icons.Check)
            QuietButton(stringResource(R.string.member_no), { on(MemberEvent.Back) })
        },
    ) {
        Panel(tone = Tone.Clay) { Text(words, style = Yishi.type.heading) }
    }
}

/** As much of a phone's name as tells two apart by eye. */
private val DeviceId.short: String get() = hex.take(SHORT)

private const val SHORT = 6
