package cn.yishi.app.screen.member

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.members.PeopleExamples
import cn.yishi.bridge.Trouble
import cn.yishi.core.Coded
import cn.yishi.core.ComparisonRow
import cn.yishi.core.DeviceId
import cn.yishi.core.PersonCardForm

private val Leader = MemberState(
    PeopleExamples.Leader, governs = true, notesTerms = true, mayInvite = false, mayNote = false, guardian = null,
    codes = listOf(ComparisonRow(PeopleExamples.Leader.id, "陆小满", DeviceId("77b0e214"), "482913", "3月12日 09:00")),
    mayOpenCard = false, card = null, asked = null, busy = false, trouble = null,
)

class MemberSamples : Samples<MemberState>(
    "committee" to Leader,
    "me" to Leader.copy(member = PeopleExamples.Chair, governs = false, notesTerms = false, codes = emptyList()),
    "paper" to Leader.copy(member = PeopleExamples.All.last(), codes = emptyList(), mayOpenCard = true),
    "child" to Leader.copy(
        member = PeopleExamples.All.last().copy(heardOnly = true, age = Coded("under14", "未满十四周岁", "under fourteen"), guardian = PeopleExamples.Leader.id),
        codes = emptyList(), mayOpenCard = true, mayNote = true, guardian = "陆小满",
    ),
    "no-phone" to Leader.copy(member = PeopleExamples.All.last(), codes = emptyList(), mayOpenCard = true, mayInvite = true, mayNote = true),
    "minor" to Leader.copy(member = PeopleExamples.All.last(), codes = emptyList(), asked = MemberState.Ask.NoteMinor(heardOnly = true)),
    "card" to Leader.copy(
        member = PeopleExamples.All.last(), codes = emptyList(), mayOpenCard = true,
        card = PersonCardForm(name = "王阿婆", phone = "13900000000", address = "桑渚村 3 组 12 号", note = "耳朵不好，上门大声些"),
    ),
    "end-post" to Leader.copy(asked = MemberState.Ask.EndPost(PeopleExamples.Leader.posts.first())),
    "revoke" to Leader.copy(asked = MemberState.Ask.Revoke(DeviceId("77b0e214")), trouble = Trouble(Trouble.Kind.Refused, "example", "只有村（居）委会成员能停用手机。")),
)

@Preview
@Composable
private fun MemberPreview(@PreviewParameter(MemberSamples::class) state: MemberState) = Previewed { MemberScreen(state) {} }
