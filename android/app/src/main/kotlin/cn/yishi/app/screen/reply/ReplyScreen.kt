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
    PageTop(stringResource(wordsOf(state.how).title), onBack = { on(ReplyEvent.Back) }),
    bottom = {
        if (state.notKept) TroubleNote(stringResource(R.string.trouble_draft_not_kept))
        state.trouble?.let { TroubleNote(sentenceOf(it, state.how)) }
        MainButton(stringResource(R.string.decide_send), { on(ReplyEvent.Send) }, icon = Icons.Check)
    },
) {
    if (state.need.isNotEmpty()) Panel(tone = Tone.Clay) { Text(state.need, style = Yishi.type.strong) }
    Entry(
        label = stringResource(wordsOf(state.how).label),
        text = state.text,
        onText = { on(ReplyEvent.Text(it)) },
        kind = EntryKind.Paragraph,
    )
}

private class ReplyWords(val title: Int, val label: Int, val missing: Int)

private fun wordsOf(how: Reply): ReplyWords = when (how) {
    Reply.Return -> ReplyWords(R.string.decide_return, R.string.reply_reason, R.string.reply_no_reason)
    Reply.Reject -> ReplyWords(R.string.decide_reject, R.string.reply_reason, R.string.reply_no_reason)
    Reply.Answer -> ReplyWords(R.string.decide_answer, R.string.decide_words, R.string.decide_no_answer)
    Reply.Handle -> ReplyWords(R.string.decide_handle, R.string.reply_done, R.string.reply_no_done)
    Reply.FeedBack -> ReplyWords(R.string.decide_feedback, R.string.reply_became, R.string.reply_no_became)
    Reply.Unmerge -> ReplyWords(R.string.decide_unmerge, R.string.reply_reason, R.string.why_missing)
    Reply.Reopen -> ReplyWords(R.string.need_reopen, R.string.reply_again, R.string.reply_no_again)
}

@Composable
private fun sentenceOf(trouble: ReplyTrouble, how: Reply): String = when (trouble) {
    ReplyTrouble.NoWords -> stringResource(wordsOf(how).missing)
    is ReplyTrouble.Said -> trouble.trouble.word
}
