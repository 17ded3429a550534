package cn.yishi.app.screen.need

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TapPanel
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.words.SendChip
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.word
import cn.yishi.core.NeedRow
import cn.yishi.core.NeedView
import cn.yishi.core.Said
import cn.yishi.core.SendState
import cn.yishi.core.Step

/** What became of it: answers and reasons first, then where it went, then every step. */
@Composable
internal fun StoryPart(view: NeedView, state: NeedState, on: (NeedEvent) -> Unit) {
    view.reason?.let { Spoken(stringResource(reasonTitle(view.row.status.code)), it, Tone.Grain) }
    for (answer in view.answers) Spoken(stringResource(R.string.need_answers), answer, Tone.Leaf)
    val kept = view.row.mergedInto
    val words = view.mergedIntoText
    if (kept != null && words != null) {
        TapPanel({ on(NeedEvent.Look(kept)) }, tone = Tone.River) {
            Text(stringResource(R.string.need_merged_into), style = Yishi.type.strong)
            Text(words, style = Yishi.type.body)
        }
    }
    val topic = view.row.topic
    val title = view.topicTitle
    if (topic != null && title != null) {
        TapPanel({ on(NeedEvent.Topic(topic)) }, tone = Tone.Leaf) {
            Text(stringResource(R.string.mine_in_topic), style = Yishi.type.strong)
            Text(title, style = Yishi.type.body)
        }
    }
    if (view.mergedFrom.isNotEmpty()) Needs(R.string.need_merged_from, view.mergedFrom, on)
    if (state.canMerge && state.similar.isNotEmpty()) Needs(R.string.decide_similar, state.similar, on)
    if (view.history.isNotEmpty()) History(view.history)
}

/** What the words are that it stands with: why it came back, where it went, what was done, or what became of it. */
private fun reasonTitle(status: String): Int = when (status) {
    "Referred" -> R.string.refer_why
    "DirectlyHandled" -> R.string.reply_done
    "FedBack", "Closed" -> R.string.reply_became
    else -> R.string.need_why
}

@Composable
private fun Spoken(title: String, words: Said, tone: Tone) = Panel(tone = tone) {
    Text(title, style = Yishi.type.strong)
    Text(words.text, style = Yishi.type.body)
    Text("${words.byName} · ${momentWord(words.at, words.atZh)}", style = Yishi.type.small)
}

@Composable
private fun Needs(title: Int, needs: List<NeedRow>, on: (NeedEvent) -> Unit) {
    SectionTitle(stringResource(title))
    Panel {
        for (need in needs) {
            val about = "${need.byName} · ${momentWord(need.at, need.atZh)}"
            TapRow(need.text, { on(NeedEvent.Look(need.id)) }, icon = Icons.Speech, second = about)
        }
    }
}

@Composable
private fun History(steps: List<Step>) {
    SectionTitle(stringResource(R.string.need_story))
    Panel {
        Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.medium)) {
            for (step in steps) OneStep(step)
        }
    }
}

@Composable
private fun OneStep(step: Step) {
    val sent = step.state
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(Yishi.measures.small),
        itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        Column {
            Text(step.word, style = Yishi.type.body)
            val who = "${step.byName} · ${momentWord(step.at, step.atZh)}"
            Text(who, style = Yishi.type.small, color = Yishi.colors.inkSoft)
        }
        if (sent != null && sent != SendState.ACCEPTED) SendChip(sent)
    }
}
