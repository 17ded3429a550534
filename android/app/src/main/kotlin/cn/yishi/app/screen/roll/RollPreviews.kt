package cn.yishi.app.screen.roll

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.party.PeopleExamples
import cn.yishi.app.screen.session.SessionExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Attendance
import cn.yishi.core.MemberId

private val Empty = RollState(
    title = "公共晒场错时停车与晾晒安排", parties = SessionExamples.View.parties, others = emptyList(), me = MemberId("a2"), here = false,
    picked = emptyList(), how = Attendance.PAPER, typed = "", found = emptyList(), trouble = null,
)

class RollSamples : Samples<RollState>(
    "empty" to Empty,
    "picked" to Empty.copy(picked = listOf(MemberId("a2"), MemberId("a3")), typed = "卞", found = PeopleExamples.All.takeLast(1)),
    "nobody" to Empty.copy(parties = SessionExamples.Sitting.parties, others = SessionExamples.Sitting.others, here = true, trouble = FormTrouble.Missing(R.string.roll_nobody)),
)

@Preview
@Composable
private fun RollPreview(@PreviewParameter(RollSamples::class) state: RollState) = Previewed { RollScreen(state) {} }
