package cn.yishi.app.screen.topic.drafters

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.members.PeopleExamples
import cn.yishi.core.MemberId
import cn.yishi.core.Signer

private val Committee = DraftersState(
    title = "晒场和停车", drafters = listOf(Signer(MemberId("a3"), "老倪", null)), governs = true, me = MemberId("a1"),
    people = listOf(PeopleExamples.Leader), read = 4, total = 4, leaving = false, busy = false, trouble = null,
)

class DraftersSamples : Samples<DraftersState>(
    "committee" to Committee,
    "none" to Committee.copy(drafters = emptyList()),
    "me" to Committee.copy(governs = false, me = MemberId("a3")),
    "leaving" to Committee.copy(governs = false, me = MemberId("a3"), leaving = true),
)

@Preview
@Composable
private fun DraftersPreview(@PreviewParameter(DraftersSamples::class) state: DraftersState) = Previewed { DraftersScreen(state) {} }
