package cn.yishi.app.screen.speak

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.party.PeopleExamples
import cn.yishi.app.words.FormTrouble

private val Empty = SpeakState(about = "收粮那几天怎么停车", people = PeopleExamples.All, who = null, words = "", trouble = null)

class SpeakSamples : Samples<SpeakState>(
    "empty" to Empty,
    "filled" to Empty.copy(who = PeopleExamples.All[1], words = "收粮那几天要让出来。"),
    "no-who" to Empty.copy(trouble = FormTrouble.Missing(R.string.speak_no_who)),
)

@Preview
@Composable
private fun SpeakPreview(@PreviewParameter(SpeakSamples::class) state: SpeakState) = Previewed { SpeakScreen(state) {} }
