package cn.yishi.app.screen.members

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.members.PeopleExamples

class MembersSamples : Samples<MembersState>(
    "committee" to MembersState(PeopleExamples.All, total = 4, governs = true, pending = 2, doubts = 0, trouble = null),
    "resident" to MembersState(PeopleExamples.All, total = 4, governs = false, pending = 0, doubts = 0, trouble = null),
)

@Preview
@Composable
private fun MembersPreview(@PreviewParameter(MembersSamples::class) state: MembersState) = Previewed { MembersScreen(state) {} }
