package cn.yishi.app.screen.grant

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.orgs.OrgExample
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.GridId
import cn.yishi.core.GridRow
import cn.yishi.core.Role
import cn.yishi.core.RoleChoice

private val Leader = RoleChoice(Role.GRID_LEADER, "GridLeader", "网格长", "Grid leader")
private val Choosing = GrantState(
    name = "老倪",
    roles = listOf(Leader, RoleChoice(Role.COMMITTEE_MEMBER, "CommitteeMember", "村（居）委会成员", "Committee member")), role = null,
    grids = listOf(GridRow(GridId("01"), "一网格", emptyList()), GridRow(GridId("02"), "二网格", emptyList())), grid = null,
    orgs = listOf(OrgExample), org = null, readBack = false, waits = null, busy = false, trouble = null,
)

private val Speaker = RoleChoice(Role.ORG_REPRESENTATIVE, "OrgRepresentative", "单位代表", "Speaks for an organisation")

class GrantSamples : Samples<GrantState>(
    "choosing" to Choosing,
    "org" to Choosing.copy(role = Speaker, roles = Choosing.roles + Speaker, trouble = FormTrouble.Missing(R.string.grant_no_org)),
    "no-grid" to Choosing.copy(role = Leader, trouble = FormTrouble.Missing(R.string.invite_no_grid)),
    "read-back" to Choosing.copy(role = Leader, grid = GridId("01"), readBack = true),
    "waits" to Choosing.copy(waits = true),
)

@Preview
@Composable
private fun GrantPreview(@PreviewParameter(GrantSamples::class) state: GrantState) = Previewed { GrantScreen(state) {} }
