package cn.yishi.app.screen.doubts

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.core.DoubtRow
import cn.yishi.core.EntryId
import cn.yishi.core.MemberId
import java.time.Instant

private val Doubt = DoubtRow(
    entry = EntryId("01"), position = 412u, kindZh = "受理诉求", kindEn = "Need accepted", by = MemberId("a2"), byName = "陆小满",
    about = "路灯坏了三盏", code = "role_missing", reasonZh = "只有村（居）委会成员能受理，陆小满当时没有这个职务。",
    reasonEn = "Only members of the committee accept needs; they held no such post.", receivedAt = Instant.EPOCH, receivedAtZh = "3月13日 10:20",
)

class DoubtsSamples : Samples<DoubtsState>(
    "some" to DoubtsState(
        zh = "有 2 条记录服务器收了，按规定却不该收。请把记录号告诉服务器管理员，并请监督委员会看一看。",
        en = "The server took 2 records that the rules would refuse. Tell its administrator their numbers, and the supervisory committee.",
        rows = listOf(Doubt, Doubt.copy(entry = EntryId("02"), position = 415u, about = "")), total = 2, trouble = null,
    ),
    "none" to DoubtsState(zh = "", en = "", rows = emptyList(), total = 0, trouble = null),
)

@Preview
@Composable
private fun DoubtsPreview(@PreviewParameter(DoubtsSamples::class) state: DoubtsState) = Previewed { DoubtsScreen(state) {} }
