package cn.yishi.app.screen.rules

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.Offices
import cn.yishi.app.nav.offices
import cn.yishi.app.screen.rules.RulesState.Part
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.FormRow
import cn.yishi.core.MatterRow
import cn.yishi.core.RuleView
import cn.yishi.core.RulesView
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

class RulesHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) : Holder<RulesState, RulesEvent>(Empty) {
    init {
        scope.launch {
            kit.core.live(space, Family.PEOPLE, Family.TOPICS, Family.SPACES, Family.SYNCED) { look() }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    is Answer.Given -> show { it.with(seen.value) }
                }
            }
        }
    }

    override fun on(event: RulesEvent): Unit = when (event) {
        is RulesEvent.Show -> show { it.copy(part = event.part, typed = "", trouble = null) }
        is RulesEvent.Type -> show { it.copy(typed = event.text) }
        is RulesEvent.Ask -> show { it.copy(asked = event.chapter, trouble = null) }
        RulesEvent.Take -> take()
        is RulesEvent.Open -> act { openItem(space, event.matter.code, event.open) }
        RulesEvent.Back -> if (state.value.asked == null) stack.back() else show { it.copy(asked = null, trouble = null) }
    }

    private class Seen(
        val values: List<RuleView>,
        val rules: RulesView,
        val forms: List<FormRow>,
        val matters: List<MatterRow>,
        val mine: Offices,
    )

    private suspend fun App.look() =
        Seen(rulesInForce(space), rules(space), deliberationForms(space), matters(space), offices(space))

    private fun RulesState.with(seen: Seen) = copy(
        values = seen.values, rules = seen.rules, forms = seen.forms, matters = seen.matters, takes = seen.mine.committee, opens = seen.mine.both,
    )

    private fun take() {
        val above = state.value.asked ?: return
        act {
            takeRules(space, above.entry)
            show { it.copy(asked = null, taken = it.taken + above) }
        }
    }

    private fun act(what: suspend App.() -> Unit) {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            val done = answer { kit.core.app.what() }
            show { it.copy(busy = false, trouble = (done as? Answer.Failed)?.trouble) }
            if (done !is Answer.Given) return@launch
            kit.syncer.start()
            val now = answer { kit.core.app.look() }
            if (now is Answer.Given) show { it.with(now.value) }
        }
    }

    private companion object {
        val Empty = RulesState(
            part = Part.Rules, values = emptyList(), rules = null, forms = emptyList(), matters = emptyList(), takes = false, opens = false, typed = "",
            asked = null, taken = emptyList(), busy = false, trouble = null,
        )
    }
}
