package cn.yishi.app.screen.rules

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.rules.RulesState.Part
import cn.yishi.app.words.named
import cn.yishi.app.words.saying
import cn.yishi.app.words.word
import cn.yishi.core.ChapterRow
import cn.yishi.core.RulesView

@Composable
fun RulesScreen(state: RulesState, on: (RulesEvent) -> Unit) {
    if (state.asked != null) ReadBack(state, state.asked, on) else Rules(state, on)
}

@Composable
private fun Rules(state: RulesState, on: (RulesEvent) -> Unit) = ListPage(
    PageTop(stringResource(R.string.rules_title), onBack = { on(RulesEvent.Back) }),
) {
    item(key = "part") { Choices(Part.entries, state.part, { on(RulesEvent.Show(it)) }, { stringResource(wordOf(it)) }) }
    if (state.trouble != null) item(key = "trouble") { TroubleNote(state.trouble.word) }
    when (state.part) {
        Part.Rules -> rules(state, on)
        Part.Forms -> items(state.forms, key = { it.code }) { FormCard(it) }
        Part.Matters -> matters(state, on)
    }
}

private fun wordOf(part: Part): Int = when (part) {
    Part.Rules -> R.string.rules_counts
    Part.Forms -> R.string.rules_forms
    Part.Matters -> R.string.rules_matters
}

private fun LazyListScope.rules(state: RulesState, on: (RulesEvent) -> Unit) {
    val rules = state.rules ?: return
    item(key = "find") {
        Entry(stringResource(R.string.rules_find), state.typed, { on(RulesEvent.Type(it)) }, hint = stringResource(R.string.rules_find_hint))
    }
    val found = state.values.saying(state.typed.trim())
    if (state.typed.isBlank()) chapters(state, rules, on)
    item(key = "values-title") { SectionTitle(stringResource(R.string.rules_values)) }
    if (found.isEmpty()) item(key = "nothing") { EmptyState(Icons.Search, stringResource(R.string.rules_no_matter)) }
    items(found, key = { "value-${it.key}" }) { ValueCard(it) }
}

/** What was issued above, and what was adopted here. */
private fun LazyListScope.chapters(state: RulesState, rules: RulesView, on: (RulesEvent) -> Unit) {
    val above = state.above
    if (above.isNotEmpty()) item(key = "above") { SectionTitle(stringResource(R.string.rules_above)) }
    items(above, key = { "above-${it.entry.hex}" }) { AboveCard(it, state, on) }
    item(key = "adopted") { SectionTitle(stringResource(R.string.rules_adopted)) }
    if (rules.adopted.isEmpty()) item(key = "none") { Text(stringResource(R.string.rules_none), style = Yishi.type.body) }
    items(rules.adopted, key = { "adopted-${it.entry.hex}" }) { AdoptedCard(it) }
}

private fun LazyListScope.matters(state: RulesState, on: (RulesEvent) -> Unit) {
    item(key = "search") {
        Entry(stringResource(R.string.rules_search), state.typed, { on(RulesEvent.Type(it)) }, hint = stringResource(R.string.classify_item_hint))
    }
    val found = state.matters.named(state.typed.trim())
    if (found.isEmpty()) item(key = "nothing") { EmptyState(Icons.Search, stringResource(R.string.rules_no_matter)) }
    items(found, key = { it.code }) { MatterCard(it, state, on) }
}

/** Rules bind everybody from the next day on: what it is stands there once more. */
@Composable
private fun ReadBack(state: RulesState, chapter: ChapterRow, on: (RulesEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.rules_take), onBack = { on(RulesEvent.Back) }),
    bottom = {
        if (state.trouble != null) TroubleNote(state.trouble.word)
        MainButton(stringResource(R.string.member_mean), { on(RulesEvent.Take) }, icon = Icons.Check)
        QuietButton(stringResource(R.string.member_no), { on(RulesEvent.Back) })
    },
) {
    Panel(tone = Tone.Clay) {
        Text(stringResource(R.string.rules_take_means, chapter.spaceName, chapter.title), style = Yishi.type.heading)
    }
}
