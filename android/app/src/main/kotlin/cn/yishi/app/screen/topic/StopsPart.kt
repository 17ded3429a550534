package cn.yishi.app.screen.topic

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.words.word
import cn.yishi.core.CourseView
import cn.yishi.core.DocumentRow
import cn.yishi.core.EvaluationRow
import cn.yishi.core.JointRow
import cn.yishi.core.PauseRow
import cn.yishi.core.RecusalRow

/** For everybody: what stopped it and why, what experts said, who stays away, and which other topics it belongs to. */
@Composable
internal fun StopsPart(course: CourseView, may: Supply, on: (TopicEvent) -> Unit) {
    course.ended?.let { Note(stringResource(R.string.course_ended, it.byName, it.text), Tone.River, Icons.Info) }
    course.annulled?.let { Annulled(it) }
    course.receipt?.let { Note(stringResource(R.string.course_receipt, it.onZh, it.number, it.text), Tone.River, Icons.Check) }
    for (pause in course.pauses) Pause(pause)
    course.joint?.let { Joint(it, may, on) }
    for (one in course.recusals) Away(one, may, on)
    if (course.evaluations.isNotEmpty() || course.asked.isNotEmpty()) SectionTitle(stringResource(R.string.course_evaluations))
    for (one in course.asked) Note(stringResource(R.string.course_asked, one.byName, one.text), Tone.River, Icons.Search)
    for (one in course.evaluations) Opinion(one)
    Related(course, on)
}

@Composable
private fun Annulled(paper: DocumentRow) {
    val words = stringResource(R.string.course_annulled, paper.from?.word.orEmpty(), paper.onZh, paper.number, paper.text)
    Note(words, Tone.Brick, Icons.Alert)
}

@Composable
private fun Pause(pause: PauseRow) {
    val words = if (pause.stopped) R.string.course_stopped else R.string.course_resumed
    Note(stringResource(words, pause.onZh, pause.byName, pause.text), Tone.Grain, if (pause.stopped) Icons.Clock else Icons.Check)
}

/** A step that takes both committees, and that one side wants. */
@Composable
private fun Joint(joint: JointRow, may: Supply, on: (TopicEvent) -> Unit) = Panel(tone = Tone.Grain) {
    Text(stringResource(R.string.course_joint, joint.step.word, sidesWord(joint.agreed)), style = Yishi.type.body)
    joint.reason?.let { Text(stringResource(R.string.course_reason, it.byName, it.text), style = Yishi.type.body) }
    if (joint.step.code == DECLINE) return@Panel Declining(may, on)
    val stop = Stops.ofStep(joint.step.code)?.takeIf { it in may.stops }
    if (stop != null) SecondButton(stringResource(R.string.course_lower_too), { on(TopicEvent.Stops(stop)) }, icon = Icons.Check)
}

/** The other side says so as well, or takes it up; whoever has said so waits. */
@Composable
private fun Declining(may: Supply, on: (TopicEvent) -> Unit) {
    if (may.declines) SecondButton(stringResource(R.string.course_decline_too), { on(TopicEvent.Decline) }, icon = Icons.Check)
    else if (may.decides) Text(stringResource(R.string.course_handed_in), style = Yishi.type.strong)
}

@Composable
private fun Away(one: RecusalRow, may: Supply, on: (TopicEvent) -> Unit) = Panel(tone = if (one.inForce) Tone.River else Tone.Grain) {
    if (one.inForce) {
        Text(stringResource(R.string.recusal_away, one.name, one.reason), style = Yishi.type.body)
        val ending = sidesWord(one.ending)
        if (ending.isNotEmpty()) Text(stringResource(R.string.recusal_ending, ending), style = Yishi.type.small)
        if (one.member in may.readmits) SecondButton(stringResource(R.string.recusal_end), { on(TopicEvent.Readmit(one.member)) })
    } else {
        Text(stringResource(R.string.recusal_wanted, one.name, sidesWord(one.wantedBy), one.reason), style = Yishi.type.body)
        if (one.member in may.agreesAway) {
            SecondButton(stringResource(R.string.course_lower_too), { on(TopicEvent.AgreeAway(one.member)) }, icon = Icons.Check)
        }
    }
}

@Composable
private fun Opinion(one: EvaluationRow) = Panel {
    Text(stringResource(R.string.evaluation_by, one.byName, one.conclusion.word), style = Yishi.type.strong)
    Text(one.text, style = Yishi.type.body)
    val interest = stringResource(R.string.evaluation_interest, one.interest)
    val counts = if (one.counts) null else stringResource(R.string.evaluation_not_counted)
    Text(listOfNotNull(interest, counts, one.atZh).joinToString(" · "), style = Yishi.type.small, color = Yishi.colors.inkSoft)
}

@Composable
private fun Related(course: CourseView, on: (TopicEvent) -> Unit) {
    if (course.follows == null && course.followedBy.isEmpty()) return
    Panel {
        course.follows?.let { TapRow(stringResource(R.string.course_follows), { on(TopicEvent.Open(it)) }, icon = Icons.Back) }
        for (next in course.followedBy) TapRow(stringResource(R.string.course_followed), { on(TopicEvent.Open(next)) }, icon = Icons.Forward)
    }
}

/** What one may do about it beside deciding on it, each as a row. */
@Composable
internal fun StopRows(may: Supply, on: (TopicEvent) -> Unit) {
    for (stop in may.stops) {
        val (words, icon) = rowOf(stop)
        TapRow(stringResource(words), { on(TopicEvent.Stops(stop)) }, icon = icon)
    }
}

private fun rowOf(stop: Stop): Pair<Int, ImageVector> = when (stop) {
    Stop.Recuse -> R.string.recuse_title to Icons.Person
    Stop.AskExperts -> R.string.topic_ask_experts to Icons.Search
    Stop.Evaluate -> R.string.topic_evaluate to Icons.Pen
    Stop.Receipt -> R.string.topic_receipt to Icons.Check
    Stop.Withdraw -> R.string.topic_withdraw to Icons.Returned
    Stop.Terminate -> R.string.topic_terminate to Icons.Close
    Stop.Suspend -> R.string.topic_suspend to Icons.Clock
    Stop.Resume -> R.string.topic_resume to Icons.Forward
    Stop.Annul -> R.string.topic_annul to Icons.Alert
}

/** Not taking a topic up. */
private const val DECLINE = "decline"
