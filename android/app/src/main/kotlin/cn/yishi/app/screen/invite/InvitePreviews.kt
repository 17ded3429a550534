package cn.yishi.app.screen.invite

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.GridId
import cn.yishi.core.GridRow
import cn.yishi.core.QrView
import cn.yishi.core.Role
import cn.yishi.core.RoleChoice

private val Leader = RoleChoice(Role.GRID_LEADER, "GridLeader", "网格长", "Grid leader")
private val Household = InviteState(
    unit = "桑渚村",
    roles = listOf(Leader, RoleChoice(Role.COMMITTEE_MEMBER, "CommitteeMember", "村（居）委会成员", "Committee member")), role = null,
    grids = listOf(GridRow(GridId("01"), "一网格", emptyList()), GridRow(GridId("02"), "二网格", emptyList())), grid = null,
    code = null, busy = false, trouble = null,
)

/** Looks like a code; says nothing. */
val QrExample = QrView(21u, List(21 * 21) { (it * it + it / 21 * 3) % 5 < 2 })

class InviteSamples : Samples<InviteState>(
    "household" to Household,
    "leader" to Household.copy(role = Leader, trouble = FormTrouble.Missing(R.string.invite_no_grid)),
    "code" to Household.copy(code = InviteState.Code("YISHI1-8FJ2-KQ7M-3TWX-90PD-44HA-LZ2C", QrExample)),
)

@Preview
@Composable
private fun InvitePreview(@PreviewParameter(InviteSamples::class) state: InviteState) = Previewed { InviteScreen(state) {} }
