package cn.yishi.app.screen.course.recuse

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.party.PeopleExamples
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.screen.party.Whom
import cn.yishi.app.words.FormTrouble

private val Own = RecuseState(
    about = "村口老桥怎么修", me = PeopleExamples.Lu, names = false, people = PeopleState.Nobody, reason = "", trouble = null,
)

class RecuseSamples : Samples<RecuseState>(
    "own" to Own.copy(trouble = FormTrouble.Missing(R.string.recuse_no_why)),
    "committee" to Own.copy(names = true, reason = "是施工队老板的亲戚。"),
    "picking" to Own.copy(names = true, people = PeopleState.Nobody.copy(asking = Whom.Away, found = PeopleExamples.All)),
)

@Preview
@Composable
private fun RecusePreview(@PreviewParameter(RecuseSamples::class) state: RecuseState) = Previewed { RecuseScreen(state) {} }
