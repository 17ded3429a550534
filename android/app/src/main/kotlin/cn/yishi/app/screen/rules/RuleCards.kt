package cn.yishi.app.screen.rules

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.words.said
import cn.yishi.app.words.word
import cn.yishi.core.ChapterRow
import cn.yishi.core.Coded
import cn.yishi.core.FormRow
import cn.yishi.core.MatterRow
import cn.yishi.core.RuleView

/** A rule: what it is about, its value today, who set it and where it stands. */
@Composable
internal fun ValueCard(rule: RuleView) = Panel {
    Text(rule.zh, style = Yishi.type.body)
    Text(rule.value, style = Yishi.type.strong)
    Small(stringResource(R.string.rules_level, rule.level, rule.hardnessZh))
    Small(stringResource(R.string.course_source, rule.source))
}

/** What a space above has issued: taken over with one act. */
@Composable
internal fun AboveCard(chapter: ChapterRow, state: RulesState, on: (RulesEvent) -> Unit) = Panel(tone = Tone.Grain) {
    Text(chapter.title, style = Yishi.type.strong)
    Small(stringResource(R.string.rules_issued, chapter.spaceName, said(chapter.kindZh, chapter.kindEn), chapter.sinceZh))
    if (state.waits(chapter)) {
        Text(stringResource(R.string.rules_taken), style = Yishi.type.body)
    } else if (state.takes) {
        SecondButton(stringResource(R.string.rules_take), { on(RulesEvent.Ask(chapter)) }, icon = Icons.Check)
    }
}

@Composable
internal fun AdoptedCard(chapter: ChapterRow) = Panel {
    Text(chapter.title, style = Yishi.type.strong)
    val from = chapter.originName ?: chapter.spaceName
    Small(stringResource(R.string.rules_issued, from, said(chapter.kindZh, chapter.kindEn), chapter.sinceZh))
    if (!chapter.counts) Text(stringResource(R.string.rules_not_now), style = Yishi.type.body)
    if (chapter.matches == false) Text(stringResource(R.string.rules_differs), style = Yishi.type.body, color = Yishi.colors.brick)
}

@Composable
internal fun FormCard(form: FormRow) = Panel {
    Text(form.word, style = Yishi.type.strong)
    Text(stringResource(R.string.rules_form_notice, form.noticeZh), style = Yishi.type.body)
    Listed(R.string.rules_form_convened, form.convenedBy)
    Listed(R.string.rules_form_asks, form.asks)
    Listed(R.string.rules_form_leaves, form.produces)
    Text(stringResource(R.string.rules_form_worth, form.countsAs.word), style = Yishi.type.body)
    Small(stringResource(R.string.course_source, form.source))
}

@Composable
internal fun MatterCard(matter: MatterRow, state: RulesState, on: (RulesEvent) -> Unit) = Panel {
    Text("${matter.word} ${matter.code}", style = Yishi.type.strong)
    val m = Yishi.measures
    FlowRow(horizontalArrangement = Arrangement.spacedBy(m.small), verticalArrangement = Arrangement.spacedBy(m.small)) {
        Chip(matter.`class`.word, Icons.List, Tone.Plain)
        if (matter.technical) Chip(stringResource(R.string.rules_technical), Icons.Search, Tone.River)
        if (matter.open) Chip(stringResource(R.string.rules_open), Icons.Check, Tone.Leaf)
    }
    Listed(R.string.rules_decided, matter.decidedBy)
    val forms = state.forms.filter { it.code in matter.forms }.map { it.word }
    if (forms.isNotEmpty()) Text(stringResource(R.string.rules_suits, forms.joinToString(stringResource(R.string.comma))), style = Yishi.type.body)
    matter.note?.let { Text(it, style = Yishi.type.body) }
    Small(stringResource(R.string.course_source, matter.source))
    // Only what is general, and what law leaves to the village, can be opened.
    if (state.opens && (matter.open || matter.`class`.code == GENERAL && !matter.statutory)) {
        val words = if (matter.open) R.string.rules_shut else R.string.rules_open_it
        SecondButton(stringResource(words), { on(RulesEvent.Open(matter, !matter.open)) })
    }
}

@Composable
private fun Listed(words: Int, all: List<Coded>) {
    if (all.isEmpty()) return
    Text(stringResource(words, all.map { it.word }.joinToString(stringResource(R.string.comma))), style = Yishi.type.body)
}

@Composable
private fun Small(text: String) = Text(text, style = Yishi.type.small)

private const val GENERAL = "General"
