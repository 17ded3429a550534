package cn.yishi.app.screen.claim

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.core.Family
import cn.yishi.core.GridId
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch
import org.json.JSONObject

class ClaimHolder(space: SpaceId, kit: Kit, private val stack: BackStack) : FormHolder<ClaimState, ClaimEvent>(
    ClaimState(grids = emptyList(), grid = null, words = "", waiting = emptyList(), trouble = null), space, "claim", kit,
) {
    init {
        begin {
            val grids = grids(space)
            return@begin { it.copy(grids = grids, grid = grids.singleOrNull()?.id) }
        }
        scope.launch {
            kit.core.live(space, Family.PEOPLE, Family.NEEDS) { status(space).member.let { me -> claims(space).filter { it.member == me } } }.collect { seen ->
                if (seen is Answer.Given) show { it.copy(waiting = seen.value) }
            }
        }
    }

    override fun on(event: ClaimEvent) = when (event) {
        is ClaimEvent.Grid -> change { it.copy(grid = event.grid) }
        is ClaimEvent.Words -> change { it.copy(words = event.text) }
        ClaimEvent.Ask -> ask()
        ClaimEvent.Back -> stack.back()
    }

    private fun ask() {
        val (grid, words) = state.value.grid to state.value.words.trim()
        if (grid == null) return missing(R.string.claim_no_grid)
        if (words.isEmpty()) return missing(R.string.claim_no_words)
        send(null, { askClaim(space, grid, words, form) }) { show { it.copy(words = "") } }
    }

    override fun ClaimState.filled(kept: JSONObject) = copy(
        grid = kept.optString("grid").ifEmpty { null }?.let(::GridId) ?: grid,
        words = kept.optString("words"),
    )

    override fun ClaimState.kept(): JSONObject = JSONObject().put("grid", grid?.hex).put("words", words)

    override fun ClaimState.told(trouble: FormTrouble?) = copy(trouble = trouble)
}
