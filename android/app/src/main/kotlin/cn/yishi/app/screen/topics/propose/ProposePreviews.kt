package cn.yishi.app.screen.topics.propose

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.nav.SpokenFor
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.MatterClass
import cn.yishi.core.TopicSource

private val Empty = ProposeState("", "", TopicSource.PUBLIC_AFFAIRS, MatterClass.GENERAL, spoken = emptyList(), org = null, busy = false, trouble = null)

class ProposeSamples : Samples<ProposeState>(
    "empty" to Empty,
    "filled" to Empty.copy(title = "村口路灯怎么修", summary = "三盏灯不亮，老人晚上走路不方便。"),
    "org" to Empty.copy(spoken = listOf(SpokenFor("01", "桑渚物业")), org = "01"),
    "no-title" to Empty.copy(trouble = FormTrouble.Missing(R.string.propose_no_title)),
)

@Preview
@Composable
private fun ProposePreview(@PreviewParameter(ProposeSamples::class) state: ProposeState) =
    Previewed { ProposeScreen(state) {} }
