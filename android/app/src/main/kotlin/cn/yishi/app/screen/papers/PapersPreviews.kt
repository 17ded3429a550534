package cn.yishi.app.screen.papers

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.session.SessionExamples
import cn.yishi.app.screen.paper.PaperExamples
import cn.yishi.bridge.Trouble

private val Empty = PapersState(
    title = "公共晒场错时停车与晾晒安排", papers = emptyList(), provisional = emptyMap(), sessions = emptyList(), forms = emptyList(), canPlan = true, canNotice = false, canAgree = true, trouble = null,
)

class PapersSamples : Samples<PapersState>(
    "empty" to Empty,
    "planned" to Empty.copy(papers = listOf(PaperExamples.Row.copy(sealed = true)), canNotice = true),
    "held" to Empty.copy(papers = PaperExamples.All, provisional = mapOf("01" to "暂3F2A-13", "03" to "暂3F2A-11"), sessions = listOf(SessionExamples.Row), canPlan = false, canAgree = false),
    "trouble" to Empty.copy(papers = null, trouble = Trouble(Trouble.Kind.Refused, "example", "这件事手机里还没有，请连上网同步后再看。")),
)

@Preview
@Composable
private fun PapersPreview(@PreviewParameter(PapersSamples::class) state: PapersState) = Previewed { PapersScreen(state) {} }
