package cn.yishi.app.screen.words

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
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.words.sentence

@Composable
fun WordsScreen(state: WordsState, on: (WordsEvent) -> Unit) {
    val asked = askedFor(state.act)
    Page(
        PageTop(stringResource(asked.title), onBack = { on(WordsEvent.Back) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(asked.act), { on(WordsEvent.Act) }, icon = Icons.Check)
        },
    ) {
        if (state.about.isNotEmpty()) Panel { Text(state.about, style = Yishi.type.body) }
        Entry(
            stringResource(asked.label),
            state.words,
            { on(WordsEvent.Write(it)) },
            hint = stringResource(asked.hint),
            kind = EntryKind.Paragraph,
        )
        Note(stringResource(asked.lead), Tone.River, Icons.Info)
    }
}

private class Asked(val title: Int, val label: Int, val hint: Int, val lead: Int, val act: Int)

private fun askedFor(act: WordsAct): Asked = when (act) {
    is WordsAct.Notice ->
        Asked(R.string.papers_notice, R.string.words_notice, R.string.words_notice_hint, R.string.words_notice_lead, R.string.words_notice_act)
    is WordsAct.Outcome ->
        Asked(R.string.session_outcome, R.string.words_outcome, R.string.words_outcome_hint, R.string.words_outcome_lead, R.string.words_outcome_act)
    is WordsAct.Again ->
        Asked(R.string.session_again, R.string.words_again, R.string.words_again_hint, R.string.words_again_lead, R.string.session_again)
    is WordsAct.AskAssembly ->
        Asked(R.string.session_demand_title, R.string.words_assembly, R.string.words_assembly_hint, R.string.words_assembly_lead, R.string.words_assembly_act)
    is WordsAct.Appeal ->
        Asked(R.string.words_appeal_title, R.string.words_appeal, R.string.words_appeal_hint, R.string.words_appeal_lead, R.string.words_appeal_act)
    is WordsAct.DecideAppeal -> {
        val act = if (act.upheld) R.string.topic_uphold else R.string.topic_dismiss
        Asked(act, R.string.words_appealed, R.string.why_hint, R.string.words_appealed_lead, act)
    }
    is WordsAct.Refuse ->
        Asked(R.string.paper_refuse, R.string.words_refuse, R.string.words_refuse_hint, R.string.words_refuse_lead, R.string.words_refuse_act)
    is WordsAct.AskExperts ->
        Asked(R.string.topic_ask_experts, R.string.words_experts, R.string.words_experts_hint, R.string.words_both_lead, R.string.words_experts_act)
    is WordsAct.Terminate ->
        Asked(R.string.topic_terminate, R.string.words_terminate, R.string.why_hint, R.string.words_terminate_lead, R.string.topic_terminate)
    is WordsAct.Readmit ->
        Asked(R.string.recusal_end, R.string.words_readmit, R.string.why_hint, R.string.words_both_lead, R.string.recusal_end)
    is WordsAct.EndOrg ->
        Asked(R.string.org_end, R.string.words_end_org, R.string.why_hint, R.string.words_end_org_lead, R.string.org_end)
    is WordsAct.DropDraw ->
        Asked(R.string.draw_drop, R.string.words_drop_draw, R.string.why_hint, R.string.words_drop_draw_lead, R.string.draw_drop)
    is WordsAct.EndVenue ->
        Asked(R.string.venue_end, R.string.words_end_venue, R.string.why_hint, R.string.words_end_venue_lead, R.string.venue_end)
    is WordsAct.CancelBooking ->
        Asked(R.string.booking_cancel, R.string.words_cancel_booking, R.string.words_cancel_booking_hint, R.string.words_cancel_booking_lead, R.string.booking_cancel)
    is WordsAct.Unclaim ->
        Asked(R.string.claim_decline, R.string.words_unclaim, R.string.words_unclaim_hint, R.string.words_unclaim_lead, R.string.claim_decline)
    is WordsAct.Drop ->
        Asked(R.string.paper_drop, R.string.words_drop, R.string.words_drop_hint, R.string.words_drop_lead, R.string.words_drop_act)
}
