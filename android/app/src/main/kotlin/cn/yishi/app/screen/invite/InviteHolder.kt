package cn.yishi.app.screen.invite

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.JoinLink
import cn.yishi.app.screen.invite.InviteState.Code
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.InviteGrant
import cn.yishi.core.Post
import cn.yishi.core.Role
import cn.yishi.core.SpaceId
import cn.yishi.core.choices
import cn.yishi.core.qr
import kotlinx.coroutines.launch

class InviteHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<InviteState, InviteEvent>(Empty) {
    init {
        scope.launch {
            val offered = answer { choices().roles.filter { it.value in Offered } to kit.core.app.grids(space) }
            if (offered is Answer.Given) show { it.copy(roles = offered.value.first, grids = offered.value.second) }
            val here = answer { kit.core.app.status(space).name }
            if (here is Answer.Given) show { it.copy(unit = here.value) }
        }
    }

    override fun on(event: InviteEvent): Unit = when (event) {
        is InviteEvent.ChooseRole -> show { it.copy(role = event.role, trouble = null) }
        is InviteEvent.ChooseGrid -> show { it.copy(grid = event.grid, trouble = null) }
        InviteEvent.Make -> make()
        is InviteEvent.Code -> used(event.event)
        InviteEvent.Back -> stack.back()
    }

    private fun make() {
        val filled = state.value
        if (filled.busy) return
        if (filled.wantsGrid && filled.grid == null) {
            return show { it.copy(trouble = FormTrouble.Missing(R.string.invite_no_grid)) }
        }
        val grant = filled.role?.let { InviteGrant.Post(Post(it.value, filled.grid.takeIf { filled.wantsGrid })) } ?: InviteGrant.Resident
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val made = answer { kit.core.app.invite(space, grant).code.let { Code(it, qr(JoinLink.of(it))) } }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = FormTrouble.Said(made.trouble)) }
                is Answer.Given -> {
                    show { it.copy(busy = false, code = made.value) }
                    kit.syncer.start()
                }
            }
        }
    }

    private fun used(event: CodeEvent) {
        if (event == CodeEvent.Back) return show { it.copy(code = null) }
        scope.hand(kit, state.value.code, event) { trouble -> show { it.copy(trouble = trouble) } }
    }

    private companion object {
        val Empty = InviteState(
            unit = "", roles = emptyList(), role = null, grids = emptyList(), grid = null, code = null, busy = false, trouble = null,
        )

        /** Posts that are given with an invitation; the others are written down after elections. */
        val Offered = setOf(
            Role.GRID_LEADER, Role.GRID_MEMBER, Role.COMMITTEE_MEMBER, Role.CHAIR, Role.PARTY_SECRETARY, Role.SUPERVISOR,
        )
    }
}
