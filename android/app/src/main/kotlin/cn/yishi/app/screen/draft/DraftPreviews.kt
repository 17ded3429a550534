package cn.yishi.app.screen.draft

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.paper.PaperExamples
import cn.yishi.app.screen.topic.TopicExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Trouble
import cn.yishi.core.MarkView

private val Saved = DraftState(
    title = "公共晒场错时停车与晾晒安排", ofMinutes = false, text = TopicExamples.TEXT, changed = false, canEdit = true, marks = emptyList(),
    unsaved = null, version = 1, busy = false, trouble = null,
)
private val Mark = MarkView(
    id = "00", mineBy = "陆小满", theirsBy = "姚芳英", start = 0u, end = 7u, mine = "14个临时车位", theirs = "10个临时车位",
    base = "12个临时车位", now = "14个临时车位",
)

class DraftSamples : Samples<DraftState>(
    "empty" to Saved.copy(text = "", version = 0),
    "saved" to Saved,
    "changed" to Saved.copy(changed = true),
    "mark" to Saved.copy(marks = listOf(Mark), trouble = FormTrouble.Said(Trouble(Trouble.Kind.Refused, "example", "还有两人同时改过的地方没定下来，定了才能发。"))),
    "unsaved" to Saved.copy(unsaved = TopicExamples.TEXT),
    "minutes" to Saved.copy(ofMinutes = true, text = PaperExamples.View.text, changed = true),
    "minutes-empty" to Saved.copy(ofMinutes = true, text = ""),
    "minutes-mark" to Saved.copy(ofMinutes = true, text = PaperExamples.View.text, marks = listOf(Mark)),
    "reader" to Saved.copy(canEdit = false),
)

@Preview
@Composable
private fun DraftPreview(@PreviewParameter(DraftSamples::class) state: DraftState) = Previewed { DraftScreen(state) {} }
