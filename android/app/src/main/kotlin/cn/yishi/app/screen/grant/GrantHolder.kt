package cn.yishi.app.screen.grant

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.isOfGrid
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Post
import cn.yishi.core.Role
import cn.yishi.core.choices
import kotlinx.coroutines.launch

class GrantHolder(private val key: PhoneKey.Grant, private val kit: Kit, private val stack: BackStack) :
    Holder<GrantState, GrantEvent>(Empty) {
    init {
        scope.launch {
            val name = answer { kit.core.app.member(key.space, key.member).name }
            val offered = answer { choices().roles.filter { it.value in Offered } to kit.core.app.grids(key.space) }
            val orgs = answer { kit.core.app.orgs(key.space).filterNot { it.ended } }
            if (orgs is Answer.Given) show { it.copy(orgs = orgs.value) }
            if (name is Answer.Given) show { it.copy(name = name.value) }
            if (offered is Answer.Given) show { it.copy(roles = offered.value.first, grids = offered.value.second) }
        }
    }

    override fun on(event: GrantEvent): Unit = when (event) {
        is GrantEvent.ChooseRole -> show { it.copy(role = event.role, trouble = null) }
        is GrantEvent.ChooseGrid -> show { it.copy(grid = event.grid, trouble = null) }
        is GrantEvent.ChooseOrg -> show { it.copy(org = event.org, trouble = null) }
        GrantEvent.Next -> show { it.checked() }
        GrantEvent.Mean -> grant()
        GrantEvent.Back -> if (state.value.readBack) show { it.copy(readBack = false, trouble = null) } else stack.back()
    }

    private fun GrantState.checked(): GrantState = when {
        role == null -> copy(trouble = FormTrouble.Missing(R.string.grant_no_role))
        role.value.isOfGrid && grid == null -> copy(trouble = FormTrouble.Missing(R.string.invite_no_grid))
        role.value == Role.ORG_REPRESENTATIVE && org == null -> copy(trouble = FormTrouble.Missing(R.string.grant_no_org))
        else -> copy(readBack = true, trouble = null)
    }

    private fun grant() {
        val filled = state.value
        val role = filled.role ?: return
        if (filled.busy) return
        show { it.copy(busy = true, trouble = null) }
        val post = Post(role.value, filled.grid.takeIf { role.value.isOfGrid }, filled.org.takeIf { role.value == Role.ORG_REPRESENTATIVE })
        scope.launch {
            when (val done = answer { kit.core.app.grant(post) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = FormTrouble.Said(done.trouble)) }
                is Answer.Given -> {
                    show { it.copy(busy = false, readBack = false, waits = done.value) }
                    kit.syncer.start()
                }
            }
        }
    }

    /** Gives it, and says whether a second signature is wanted. */
    private suspend fun App.grant(post: Post): Boolean {
        val entry = grantRole(key.space, key.member, post)
        return pendingChanges(key.space).any { it.entry == entry }
    }

    private companion object {
        val Empty = GrantState(
            name = "", roles = emptyList(), role = null, grids = emptyList(), grid = null, orgs = emptyList(), org = null, readBack = false, waits = null,
            busy = false, trouble = null,
        )

        val Offered = setOf(
            Role.GRID_LEADER, Role.GRID_MEMBER, Role.COMMITTEE_MEMBER, Role.CHAIR, Role.PARTY_SECRETARY, Role.SUPERVISOR,
            Role.REPRESENTATIVE, Role.ORG_REPRESENTATIVE, Role.EXPERT, Role.LEGAL_ADVISER, Role.SOCIAL_WORKER,
        )
    }
}
