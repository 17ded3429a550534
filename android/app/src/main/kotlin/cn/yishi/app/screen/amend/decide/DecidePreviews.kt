package cn.yishi.app.screen.amend.decide

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.amend.Span
import cn.yishi.app.screen.amend.sentencesOf
import cn.yishi.app.screen.topic.TopicExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Trouble
import cn.yishi.core.Coded

private val Open = DecideState(
    amendment = TopicExamples.Amendment, today = null, chosen = null, declining = false, reason = "", busy = false, trouble = null,
)

class DecideSamples : Samples<DecideState>(
    "open" to Open,
    "moved" to Open.copy(
        today = sentencesOf(TopicExamples.TEXT),
        chosen = Span(2, 2),
        trouble = FormTrouble.Said(Trouble(Trouble.Kind.Refused, "example", "这一段现在写法变了，请看着今天的稿子指明位置。")),
    ),
    "declining" to Open.copy(declining = true, reason = "东侧空地要留给收割机。"),
    "taken" to Open.copy(amendment = TopicExamples.Amendment.copy(status = Coded("taken", "已采纳", "Taken"))),
)

@Preview
@Composable
private fun DecidePreview(@PreviewParameter(DecideSamples::class) state: DecideState) = Previewed { DecideScreen(state) {} }
