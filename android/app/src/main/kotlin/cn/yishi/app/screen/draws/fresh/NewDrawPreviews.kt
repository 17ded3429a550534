package cn.yishi.app.screen.draws.fresh

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.R
import cn.yishi.app.screen.party.PeopleExamples
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.screen.party.Whom
import cn.yishi.app.words.FormTrouble
import java.time.LocalDate

private val First = LocalDate.of(2026, 3, 13)
private val Empty = NewDrawState(
    about = "公共晒场错时停车与晾晒安排", people = PeopleState.Nobody, places = null, source = "", days = (0L..13L).map(First::plusDays), day = null,
    trouble = null,
)

class NewDrawSamples : Samples<NewDrawState>(
    "empty" to Empty.copy(trouble = FormTrouble.Missing(R.string.draw_no_pool)),
    "filled" to Empty.copy(
        people = PeopleState.Nobody.copy(others = PeopleExamples.All), places = 2, source = "3月15日双色球开奖号码", day = First.plusDays(2),
    ),
    "picking" to Empty.copy(people = PeopleState.Nobody.copy(asking = Whom.Pool, found = PeopleExamples.All, others = PeopleExamples.All.take(2))),
)

@Preview
@Composable
private fun NewDrawPreview(@PreviewParameter(NewDrawSamples::class) state: NewDrawState) = Previewed { NewDrawScreen(state) {} }
