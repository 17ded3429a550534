package cn.yishi.app.screen.mine

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.style.TextOverflow
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.TapPanel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.SendChip
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.word
import cn.yishi.core.NeedRow
import cn.yishi.core.SendState

@Composable
fun MyNeedsScreen(state: MyNeedsState, on: (MyNeedsEvent) -> Unit) {
    val own = state.whose == Whose.Own && state.choices.isEmpty()
    val title = stringResource(if (own) R.string.mine_title else R.string.home_logged)
    val act = stringResource(if (own) R.string.home_say else R.string.home_log_need)
    ListPage(
        PageTop(title, onBack = { on(MyNeedsEvent.Back) }),
        bottom = { MainButton(act, { on(MyNeedsEvent.Log) }, icon = Icons.Pen, spoken = true) },
    ) {
        if (state.choices.isNotEmpty()) item(key = "whose") { WhosePart(state, on) }
        if (state.trouble != null) item { TroubleNote(state.trouble.word) }
        needs(state, on)
        // After the rows: what stands there before them would hold the list at its end.
        if (state.whose == Whose.Own && state.rows != null) {
            item(key = "claim") { QuietButton(stringResource(R.string.claim_title), { on(MyNeedsEvent.Claim) }, icon = Icons.Person) }
        }
    }
}

@Composable
private fun WhosePart(state: MyNeedsState, on: (MyNeedsEvent) -> Unit) {
    val (written, own) = stringResource(R.string.mine_written_down) to stringResource(R.string.mine_own)
    Choices(state.choices, state.whose, { on(MyNeedsEvent.Choose(it)) }, { if (it == Whose.Own) own else written })
}

private fun LazyListScope.needs(state: MyNeedsState, on: (MyNeedsEvent) -> Unit) {
    val rows = state.rows ?: return
    if (rows.isEmpty()) item { EmptyState(Icons.Mine, stringResource(R.string.mine_empty)) }
    items(rows, key = { it.id.hex }) { need -> NeedCard(need, state.whose != Whose.Own, { on(MyNeedsEvent.Open(need.id)) }) }
    val left = state.total - rows.size
    if (left > 0) {
        item(key = "more") {
            Text(stringResource(R.string.mine_more, left), style = Yishi.type.small, color = Yishi.colors.inkSoft)
            LaunchedEffect(rows.size) { on(MyNeedsEvent.More) }
        }
    }
}

/** A need in a list: its words, whose and when, and how far it has got. */
@Composable
fun NeedCard(need: NeedRow, showSpeaker: Boolean, onOpen: () -> Unit) {
    val m = Yishi.measures
    TapPanel(onOpen) {
        Text(need.text, style = Yishi.type.strong, maxLines = 4, overflow = TextOverflow.Ellipsis)
        val who = if (showSpeaker) need.byName else need.gridName
        val about = listOf(who, need.category.word, momentWord(need.at, need.atZh)).filter(String::isNotEmpty)
        Text(about.joinToString(" · "), style = Yishi.type.small, color = Yishi.colors.inkSoft)
        FlowRow(
            horizontalArrangement = Arrangement.spacedBy(m.small),
            verticalArrangement = Arrangement.spacedBy(m.small),
        ) {
            NeedChips(need)
        }
        becameOf(need)?.let { Text(stringResource(it), style = Yishi.type.body) }
    }
}

/** While it is on its way, where it is; from then on, where it stands. */
@Composable
internal fun NeedChips(need: NeedRow) {
    val sent = need.state
    if (sent != null && (sent != SendState.ACCEPTED || need.status.code == "Submitted")) SendChip(sent)
    if (need.status.code == "Submitted") return
    val (icon, tone) = when (need.status.code) {
        "Returned" -> Icons.Returned to Tone.Grain
        "Rejected" -> Icons.Close to Tone.Brick
        "Withdrawn" -> Icons.Close to Tone.Plain
        "Merged" -> Icons.Mine to Tone.River
        "InTopic" -> Icons.People to Tone.Leaf
        "Referred" -> Icons.Switch to Tone.River
        else -> Icons.Check to Tone.Leaf
    }
    Chip(need.status.word, icon, tone)
}

private fun becameOf(need: NeedRow): Int? = when {
    need.topic != null -> R.string.mine_in_topic
    need.mergedInto != null -> R.string.mine_merged_into
    else -> null
}
