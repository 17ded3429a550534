package cn.yishi.app.screen.reply

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.need.Reply
import cn.yishi.app.words.word

@Composable
fun ReplyScreen(state: ReplyState, on: (ReplyEvent) -> Unit) = Page(
    PageTop(stringResource(titleOf(state.how)), onBack = { on(ReplyEvent.Back) }),
    bottom = {
        if (state.notKept) TroubleNote(stringResource(R.string.trouble_draft_not_kept))
        state.trouble?.let { TroubleNote(sentenceOf(it, state.how)) }
        MainButton(stringResource(R.string.decide_send), { on(ReplyEvent.Send) }, icon = Icons.Check)
    },
) {
    if (state.need.isNotEmpty()) Panel(tone = Tone.Clay) { Text(state.need, style = Yishi.type.strong) }
    Entry(
        label = stringResource(if (state.how == Reply.Answer) R.string.decide_words else R.string.reply_reason),
        text = state.text,
        onText = { on(ReplyEvent.Text(it)) },
        kind = EntryKind.Paragraph,
    )
}

private fun titleOf(how: Reply): Int = when (how) {
    Reply.Return -> R.string.decide_return
    Reply.Reject -> R.string.decide_reject
    Reply.Answer -> R.string.decide_answer
}

@Composable
private fun sentenceOf(trouble: ReplyTrouble, how: Reply): String = when (trouble) {
    ReplyTrouble.NoWords -> stringResource(if (how == Reply.Answer) R.string.decide_no_answer else R.string.reply_no_reason)
    is ReplyTrouble.Said -> trouble.trouble.word
}
