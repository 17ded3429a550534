package cn.yishi.app.screen.topic

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.words.AmendmentChip
import cn.yishi.app.words.SendChip
import cn.yishi.app.words.SideChip
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.stanceWord
import cn.yishi.app.words.word
import cn.yishi.core.AmendmentRow
import cn.yishi.core.AppealRow
import cn.yishi.core.CommentRow
import cn.yishi.core.CopyView
import cn.yishi.core.SendState
import cn.yishi.core.StanceCount

/** What people say: where they stand, what they would change, what speaks for it and against it. */
@Composable
fun VoicesPart(copy: CopyView, state: TopicState, on: (TopicEvent) -> Unit) {
    Stances(copy.stances)
    if (copy.amendments.isNotEmpty()) {
        SectionTitle(stringResource(R.string.topic_amendments))
        for (amendment in copy.amendments) AmendmentCard(amendment, state.writes, on)
    }
    SectionTitle(stringResource(R.string.topic_comments))
    val comments = copy.comments.filterNot { it.withdrawn }
    if (comments.isEmpty()) Text(stringResource(R.string.topic_no_comments), color = Yishi.colors.inkSoft)
    // Who is for it, who against it, then what is only meant to be known.
    for (side in listOf("for", "against", "neither")) {
        for (comment in comments.filter { it.side.code == side }) CommentCard(comment, on)
    }
}

@Composable
private fun Stances(stances: StanceCount) {
    val count = stances.count
    if (count.agree + count.acceptable + count.reserve + count.`object` == 0uL) return
    SectionTitle(stringResource(R.string.topic_stances))
    Panel {
        val grades = listOf(
            R.string.stance_agree to count.agree,
            R.string.stance_acceptable to count.acceptable,
            R.string.stance_reserve to count.reserve,
            R.string.stance_object to count.`object`,
        )
        for ((word, people) in grades) {
            Text(stringResource(R.string.topic_stance_people, stringResource(word), people.toLong()), style = Yishi.type.strong)
        }
        for (reason in stances.reasons) {
            Text(stringResource(R.string.topic_reason, reason.byName, stanceWord(reason.grade), reason.text), style = Yishi.type.body)
        }
    }
}

@Composable
private fun AmendmentCard(amendment: AmendmentRow, decides: Boolean, on: (TopicEvent) -> Unit) {
    Panel {
        Chips {
            AmendmentChip(amendment.status)
            amendment.state?.takeIf { it != SendState.ACCEPTED }?.let { SendChip(it) }
        }
        Text(stringResource(R.string.topic_before), style = Yishi.type.small, color = Yishi.colors.inkSoft)
        Text(amendment.quote, style = Yishi.type.body, color = Yishi.colors.inkSoft)
        Text(stringResource(R.string.topic_should), style = Yishi.type.small, color = Yishi.colors.leaf)
        Text(amendment.replacement.ifEmpty { stringResource(R.string.topic_taken_out) }, style = Yishi.type.body)
        Text(stringResource(R.string.topic_why, amendment.byName, amendment.reason), style = Yishi.type.body)
        amendment.decided?.takeIf { it.text.isNotEmpty() }?.let {
            Text(stringResource(R.string.topic_decided, it.byName, it.text), style = Yishi.type.body)
        }
        if (decides && amendment.status.code == "open") {
            SecondButton(stringResource(R.string.topic_decide), { on(TopicEvent.Decide(amendment.id)) })
        }
    }
}

@Composable
private fun CommentCard(comment: CommentRow, on: (TopicEvent) -> Unit) {
    Panel(tone = if (comment.state != null) Tone.Clay else Tone.Plain) {
        Chips {
            SideChip(comment.side)
            comment.state?.let { SendChip(it) }
        }
        Text(comment.text, style = Yishi.type.body)
        comment.hidden?.let { Text(stringResource(R.string.topic_hidden, it.byName, it.text), style = Yishi.type.body) }
        comment.appeal?.let { AppealLines(it) }
        Text("${comment.byName} · ${momentWord(comment.at, comment.atZh)}", style = Yishi.type.small)
        when {
            // Only one's own are on their way from here.
            comment.state != null && comment.hidden == null -> QuietButton(stringResource(R.string.topic_take_back), { on(TopicEvent.TakeBack(comment)) })
            comment.mayHide -> QuietButton(stringResource(R.string.topic_hide), { on(TopicEvent.Hide(comment.id)) })
            comment.mayAppeal -> SecondButton(stringResource(R.string.topic_appeal), { on(TopicEvent.Appeal(comment.id)) }, icon = Icons.Speech)
        }
        if (comment.mayDecide) {
            SecondButton(stringResource(R.string.topic_uphold), { on(TopicEvent.DecideAppeal(comment.id, true)) }, icon = Icons.Check)
            SecondButton(stringResource(R.string.topic_dismiss), { on(TopicEvent.DecideAppeal(comment.id, false)) }, icon = Icons.Close)
        }
    }
}

/** Why its author does not agree that it is hidden, and what came of that. */
@Composable
private fun AppealLines(appeal: AppealRow) {
    Text(stringResource(R.string.topic_appealed, appeal.said.byName, appeal.said.text), style = Yishi.type.body)
    val decided = appeal.decided
    if (decided == null) Text(appeal.state.word, style = Yishi.type.strong)
    else Text(stringResource(R.string.topic_appeal_decided, appeal.state.word, decided.byName, decided.text), style = Yishi.type.body)
}

@Composable
private fun Chips(chips: @Composable () -> Unit) {
    val m = Yishi.measures
    FlowRow(horizontalArrangement = Arrangement.spacedBy(m.small), verticalArrangement = Arrangement.spacedBy(m.small)) { chips() }
}
