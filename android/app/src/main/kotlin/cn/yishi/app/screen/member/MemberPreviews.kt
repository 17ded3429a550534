package cn.yishi.app.screen.member

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.members.PeopleExamples
import cn.yishi.app.screen.members.governs
import cn.yishi.bridge.Trouble
import cn.yishi.core.ComparisonRow
import cn.yishi.core.DeviceId

private val Leader = MemberState(
    PeopleExamples.Leader, governs = true,
    codes = listOf(ComparisonRow(PeopleExamples.Leader.id, "陆小满", DeviceId("77b0e214"), "482913", "3月12日 09:00")),
    asked = null, busy = false, trouble = null,
)

class MemberSamples : Samples<MemberState>(
    "committee" to Leader,
    "me" to Leader.copy(member = PeopleExamples.Chair, governs = false, codes = emptyList()),
    "end-post" to Leader.copy(asked = MemberState.Ask.EndPost(PeopleExamples.Leader.posts.first())),
    "revoke" to Leader.copy(asked = MemberState.Ask.Revoke(DeviceId("77b0e214")), trouble = Trouble(Trouble.Kind.Refused, "example", "只有村（居）委会成员能停用手机。")),
)

@Preview
@Composable
private fun MemberPreview(@PreviewParameter(MemberSamples::class) state: MemberState) = Previewed { MemberScreen(state) {} }
