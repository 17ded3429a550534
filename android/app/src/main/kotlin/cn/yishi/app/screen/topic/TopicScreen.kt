package cn.yishi.app.screen.topic

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.topics.StandChip
import cn.yishi.app.words.ReadAloud
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.stanceWord
import cn.yishi.app.words.word
import cn.yishi.core.TopicView

@Composable
fun TopicScreen(state: TopicState, on: (TopicEvent) -> Unit) {
    val topic = state.topic
    val title = topic?.row?.title ?: stringResource(R.string.topics_title)
    Page(PageTop(title, onBack = { on(TopicEvent.Back) }), bottom = if (state.copy == null) null else ({ Answers(state, on) })) {
        if (state.trouble != null) TroubleNote(state.trouble.word)
        if (topic != null) {
            About(state, topic, on)
            Rounds(topic, on)
            state.course?.let { CoursePart(it, state.may, on) }
            MeetingsPart(state.meetings, on)
            state.news?.let { NewsPart(it) }
            if (state.copy == null) Note(stringResource(R.string.topic_no_copy), Tone.River, Icons.Info)
            state.copy?.let { CopyPart(it, on) }
            state.copy?.let { VoicesPart(it, state, on) }
            Writers(state, topic, on)
            StepsPart(state.may, state.course?.wants.orEmpty(), on)
        }
    }
}

/** What one does here: stand somewhere, and say why. */
@Composable
private fun Answers(state: TopicState, on: (TopicEvent) -> Unit) {
    val mine = state.topic?.myStance
    if (mine != null) Text(stringResource(R.string.topic_my_stance, stanceWord(mine)), style = Yishi.type.strong)
    MainButton(
        stringResource(if (mine == null) R.string.topic_give_stance else R.string.topic_change_stance),
        { on(TopicEvent.Stance) },
        icon = Icons.Check,
    )
    SecondButton(stringResource(R.string.topic_comment), { on(TopicEvent.Comment) }, icon = Icons.Speech)
}

@Composable
private fun About(state: TopicState, topic: TopicView, on: (TopicEvent) -> Unit) {
    val m = Yishi.measures
    FlowRow(horizontalArrangement = Arrangement.spacedBy(m.small), verticalArrangement = Arrangement.spacedBy(m.small)) {
        StandChip(topic.row)
        if (topic.row.version > 0u) Chip(stringResource(R.string.topic_version, topic.row.version.toLong()), Icons.Mine, Tone.Plain)
    }
    if (topic.row.summary.isNotEmpty()) Text(topic.row.summary, style = Yishi.type.body)
    val proposed = stringResource(R.string.topic_proposed, topic.proposedByName, momentWord(topic.row.at, topic.row.atZh))
    Text(proposed, style = Yishi.type.small, color = Yishi.colors.inkSoft)
    ReadAloud(state.voice) { on(TopicEvent.ReadAloud) }
}

@Composable
private fun Rounds(topic: TopicView, on: (TopicEvent) -> Unit) {
    val round = topic.row.round ?: return
    Panel(tone = if (round.status.code == "sealed") Tone.Leaf else Tone.Clay) {
        TapRow(
            stringResource(if (round.status.code == "running") R.string.topic_sign else R.string.topic_see_round),
            { on(TopicEvent.Round) },
            icon = if (round.status.code == "sealed") Icons.Shield else Icons.Pen,
            second = round.status.word,
        )
    }
}

/** For those who write the text and decide about it. */
@Composable
private fun Writers(state: TopicState, topic: TopicView, on: (TopicEvent) -> Unit) {
    if (!state.writes || topic.row.state.code != "Accepted") return
    SectionTitle(stringResource(R.string.topic_work))
    Panel {
        TapRow(stringResource(R.string.topic_draft), { on(TopicEvent.Draft) }, icon = Icons.Pen)
        val writers = topic.drafters.map { it.name }.joinToString(stringResource(R.string.comma)).ifEmpty { null }
        TapRow(stringResource(R.string.drafters_title), { on(TopicEvent.Drafters) }, icon = Icons.People, second = writers)
        if (state.governs && topic.row.round?.status?.code !in setOf("running", "signed", "sealed")) {
            TapRow(stringResource(R.string.topic_finalise), { on(TopicEvent.Round) }, icon = Icons.Shield)
        }
    }
}
