package cn.yishi.app.screen.why

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.nav.WhyAct
import cn.yishi.app.words.sentence

@Composable
fun WhyScreen(state: WhyState, on: (WhyEvent) -> Unit) {
    val words = wordsOf(state.act)
    val act = stringResource(words.act)
    Page(
        PageTop(act, onBack = { on(WhyEvent.Back) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(act, { on(WhyEvent.Act) }, icon = Icons.Check)
        },
    ) {
        if (state.about.isNotEmpty()) Panel { Text(state.about, style = Yishi.type.body) }
        Entry(
            stringResource(words.why),
            state.reason,
            { on(WhyEvent.Reason(it)) },
            hint = stringResource(words.hint),
            kind = EntryKind.Paragraph,
        )
        Note(stringResource(words.lead), Tone.River, Icons.Info)
    }
}

private class WhyWords(val act: Int, val why: Int, val lead: Int, val hint: Int = R.string.why_hint)

private fun wordsOf(act: WhyAct): WhyWords = when (act) {
    WhyAct.DeclineTopic -> WhyWords(R.string.topic_decline, R.string.why_decline, R.string.why_decline_lead)
    WhyAct.HideComment -> WhyWords(R.string.topic_hide, R.string.why_hide, R.string.why_hide_lead)
    WhyAct.CloseRound -> WhyWords(R.string.round_close, R.string.why_close, R.string.why_close_lead)
    WhyAct.ScreenTopic -> WhyWords(R.string.topic_screen, R.string.screen_found, R.string.screen_lead, R.string.screen_hint)
    WhyAct.WithdrawTopic -> WhyWords(R.string.topic_withdraw, R.string.why_withdraw, R.string.why_withdraw_lead)
}
