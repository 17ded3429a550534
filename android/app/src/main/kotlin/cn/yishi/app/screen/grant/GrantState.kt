package cn.yishi.app.screen.grant

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.GridId
import cn.yishi.core.GridRow
import cn.yishi.core.OrgId
import cn.yishi.core.OrgRow
import cn.yishi.core.RoleChoice

/** Giving an office to somebody who is here: which, then it is read back. */
data class GrantState(
    /** Of the person. */
    val name: String,
    val roles: List<RoleChoice>,
    val role: RoleChoice?,
    val grids: List<GridRow>,
    val grid: GridId?,
    val orgs: List<OrgRow>,
    val org: OrgId?,
    val readBack: Boolean,
    /** Done; whether a second member of the committee has to sign. Nothing until then. */
    val waits: Boolean?,
    val busy: Boolean,
    val trouble: FormTrouble?,
)

sealed interface GrantEvent {
    data class ChooseRole(val role: RoleChoice) : GrantEvent

    data class ChooseGrid(val grid: GridId) : GrantEvent

    data class ChooseOrg(val org: OrgId) : GrantEvent

    data object Next : GrantEvent

    /** What was read back is meant. */
    data object Mean : GrantEvent

    data object Back : GrantEvent
}
