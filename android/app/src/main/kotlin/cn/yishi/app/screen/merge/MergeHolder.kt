package cn.yishi.app.screen.merge

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.NeedKey
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedRow
import cn.yishi.core.NeedStatus
import cn.yishi.core.Page
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch

class MergeHolder(private val key: NeedKey.Merge, private val kit: Kit, private val stack: BackStack) :
    Holder<MergeState, MergeEvent>(Empty) {
    private val space = key.space
    private val wanted = MutableStateFlow(PAGE)

    init {
        scope.launch {
            wanted.collectLatest { limit ->
                kit.core.live(space, Family.NEEDS) { look(limit) }.collect { seen ->
                    when (seen) {
                        is Answer.Failed -> show { it.copy(trouble = MergeTrouble.Said(seen.trouble)) }
                        is Answer.Given -> show { it.with(seen.value) }
                    }
                }
            }
        }
    }

    override fun on(event: MergeEvent) = when (event) {
        is MergeEvent.Choose -> choose(event.need)
        MergeEvent.Compare -> compare()
        is MergeEvent.Lead -> lead(event.need)
        MergeEvent.Merge -> merge()
        MergeEvent.More -> wanted.value += PAGE
        MergeEvent.Back -> if (state.value.comparing) show { it.copy(comparing = false) } else stack.back()
    }

    private class Seen(val lead: NeedRow, val similar: List<NeedRow>, val open: List<NeedRow>, val more: Boolean)

    private suspend fun App.look(limit: UInt): Seen {
        val lead = need(space, key.need).row
        val open = listOf(NeedStatus.SUBMITTED, NeedStatus.ACCEPTED).map { needs(space, NeedFilter(status = it), Page(0u, limit)) }
        val similar = similarNeeds(space, null, lead.text).filter { it.status.code in Mergeable }
        return Seen(lead, similar, open.flatMap { it.rows }, open.any { it.total > limit })
    }

    /** What was chosen stays chosen as long as it can be merged. */
    private fun MergeState.with(seen: Seen): MergeState {
        val known = (seen.similar + seen.open + seen.lead).associateBy { it.id }
        val lead = lead ?: seen.lead
        val alike = seen.similar.filter { it.id != lead.id }
        return copy(
            lead = known[lead.id] ?: lead,
            chosen = chosen.map { known[it.id] ?: it },
            similar = alike,
            rest = seen.open.filter { row -> row.id != lead.id && alike.none { it.id == row.id } },
            more = seen.more,
        )
    }

    private fun choose(need: NeedRow) = show {
        val left = it.chosen.filter { one -> one.id != need.id }
        it.copy(chosen = if (left.size < it.chosen.size) left else it.chosen + need, trouble = null)
    }

    private fun compare() = show {
        if (it.chosen.isEmpty()) it.copy(trouble = MergeTrouble.NothingChosen) else it.copy(comparing = true, trouble = null)
    }

    private fun lead(need: NeedRow) = show {
        val before = listOfNotNull(it.lead)
        it.copy(lead = need, chosen = before + it.chosen.filter { one -> one.id != need.id })
    }

    private fun merge() {
        val lead = state.value.lead ?: return
        scope.launch {
            when (val merged = answer { kit.core.app.mergeNeeds(space, lead.id, state.value.chosen.map { it.id }) }) {
                is Answer.Failed -> show { it.copy(trouble = MergeTrouble.Said(merged.trouble)) }
                is Answer.Given -> {
                    kit.syncer.start()
                    stack.back()
                }
            }
        }
    }

    private companion object {
        const val PAGE = 50u
        val Mergeable = setOf("Submitted", "Accepted", "InTopic")
        val Empty = MergeState(
            lead = null, chosen = emptyList(), similar = emptyList(), rest = emptyList(), more = false, comparing = false,
            trouble = null,
        )
    }
}
