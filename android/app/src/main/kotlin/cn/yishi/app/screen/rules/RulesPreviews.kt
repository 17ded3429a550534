package cn.yishi.app.screen.rules

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.rules.RulesState.Part
import cn.yishi.core.ChapterRow
import cn.yishi.core.EntryId
import cn.yishi.core.RuleView
import cn.yishi.core.RulesView
import cn.yishi.core.SpaceId

private val Above = ChapterRow(
    entry = EntryId("01"), space = SpaceId("01"), spaceName = "吴兴区", kindZh = "规则包", kindEn = "rules", name = "WX-2026.12", title = "吴兴区协商规则",
    sinceZh = "12月1日", counts = true, originName = null, matches = null, adoptedHere = false,
)
private val Accept = RuleView(
    key = "need.accept", zh = "受理诉求的时限", value = "2个工作日", hardness = "L", hardnessZh = "各级可以调整", level = "本应用", source = "本应用的默认",
    on = "3月12日",
)
private val Committee = RulesState(
    part = Part.Rules, values = listOf(Accept, Accept.copy(key = "notice.deliberation", zh = "协商会议提前通知", value = "3天")),
    rules = RulesView(
        adopted = listOf(Above.copy(entry = EntryId("02"), title = "桑渚村议事规则", adoptedHere = true, spaceName = "桑渚村")),
        above = listOf(Above),
    ),
    forms = FormExamples.All, matters = FormExamples.Matters, takes = true, opens = true, typed = "", asked = null, taken = emptyList(), busy = false,
    trouble = null,
)

class RulesSamples : Samples<RulesState>(
    "committee" to Committee,
    "resident" to Committee.copy(takes = false, opens = false, rules = RulesView(emptyList(), emptyList())),
    "found" to Committee.copy(typed = "通知"),
    "no-rule" to Committee.copy(typed = "码头"),
    "read-back" to Committee.copy(asked = Above),
    "taken" to Committee.copy(rules = RulesView(emptyList(), emptyList()), taken = listOf(Above)),
    "differs" to Committee.copy(rules = RulesView(listOf(Above.copy(originName = "吴兴区", matches = false, adoptedHere = true)), emptyList())),
    "forms" to Committee.copy(part = Part.Forms),
    "matters" to Committee.copy(part = Part.Matters),
    "no-matter" to Committee.copy(part = Part.Matters, typed = "码头"),
)

@Preview
@Composable
private fun RulesPreview(@PreviewParameter(RulesSamples::class) state: RulesState) = Previewed { RulesScreen(state) {} }
