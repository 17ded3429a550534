package cn.yishi.app.screen.agree

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.party.PeopleExamples
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.words.FormTrouble

private val Empty = AgreeState(title = "晒场错时停车", text = "", people = PeopleState.Nobody, raisesMoney = false, trouble = null)

class AgreeSamples : Samples<AgreeState>(
    "empty" to Empty,
    "filled" to Empty.copy(text = "白天晒粮，晚上停车。下雨天谁先到谁先停。", people = PeopleExamples.Filled),
    "no-text" to Empty.copy(trouble = FormTrouble.Missing(R.string.agree_no_text)),
)

@Preview
@Composable
private fun AgreePreview(@PreviewParameter(AgreeSamples::class) state: AgreeState) = Previewed { AgreeScreen(state) {} }
