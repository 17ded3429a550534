package cn.yishi.app.screen.merge

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.SwitchRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.word
import cn.yishi.core.NeedRow

@Composable
fun MergeScreen(state: MergeState, on: (MergeEvent) -> Unit) = if (state.comparing) Compare(state, on) else Choose(state, on)

@Composable
private fun Choose(state: MergeState, on: (MergeEvent) -> Unit) = ListPage(
    PageTop(stringResource(R.string.merge_title), onBack = { on(MergeEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(sentenceOf(it)) }
        MainButton(stringResource(R.string.merge_compare), { on(MergeEvent.Compare) }, icon = Icons.List)
    },
) {
    item { Note(stringResource(R.string.merge_lead), Tone.River, Icons.Info) }
    state.lead?.let { item { Original(it, leads = true) {} } }
    choices(R.string.decide_similar, state.similar, state, on)
    choices(R.string.merge_rest, state.rest, state, on)
    if (state.more) item(key = "more") { LaunchedEffect(state.rest.size) { on(MergeEvent.More) } }
}

private fun LazyListScope.choices(title: Int, needs: List<NeedRow>, state: MergeState, on: (MergeEvent) -> Unit) {
    if (needs.isEmpty()) return
    item { SectionTitle(stringResource(title)) }
    items(needs, key = { it.id.hex }) { need ->
        Panel {
            SwitchRow(need.text, state.chosen.any { it.id == need.id }, { on(MergeEvent.Choose(need)) }, second = about(need))
        }
    }
}

/** All words one below the other, nothing of them left out, before they are merged for good. */
@Composable
private fun Compare(state: MergeState, on: (MergeEvent) -> Unit) = ListPage(
    PageTop(stringResource(R.string.merge_compare), onBack = { on(MergeEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(sentenceOf(it)) }
        val all = state.chosen.size + 1
        MainButton(pluralStringResource(R.plurals.merge_act, all, all), { on(MergeEvent.Merge) }, icon = Icons.Check)
    },
) {
    state.lead?.let { item { Original(it, leads = true) {} } }
    items(state.chosen, key = { it.id.hex }) { need -> Original(need, leads = false) { on(MergeEvent.Lead(need)) } }
}

@Composable
private fun Original(need: NeedRow, leads: Boolean, onLead: () -> Unit) = Panel(tone = if (leads) Tone.Leaf else Tone.Clay) {
    if (leads) Text(stringResource(R.string.merge_leads), style = Yishi.type.small)
    Text(need.text, style = Yishi.type.strong)
    Text(about(need), style = Yishi.type.small)
    if (!leads) QuietButton(stringResource(R.string.merge_make_lead), onLead)
}

@Composable
private fun about(need: NeedRow): String =
    listOf(need.byName, need.gridName, need.category.word, momentWord(need.at, need.atZh)).filter(String::isNotEmpty).joinToString(" · ")

@Composable
private fun sentenceOf(trouble: MergeTrouble): String = when (trouble) {
    MergeTrouble.NothingChosen -> stringResource(R.string.merge_nothing_chosen)
    is MergeTrouble.Said -> trouble.trouble.word
}
