package cn.yishi.app.screen.recordsign

import androidx.compose.runtime.Composable
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.words.FormTrouble

private val Turn = RecordSignState(
    name = "卞志远", record = "# 会议\n网格协商，第1轮，3月15日 19:00\n# 议定事项\n1. 收粮那几天怎么停车\n收粮日晒粮，其余晚上停车。", strokes = emptyList(), trouble = null,
)

class RecordSignSamples : Samples<RecordSignState>(
    "turn" to Turn,
    "drawn" to Turn.copy(strokes = listOf(listOf(Offset(0.2f, 0.3f), Offset(0.3f, 0.6f), Offset(0.4f, 0.3f)))),
    "empty" to Turn.copy(trouble = FormTrouble.Missing(R.string.recordsign_empty)),
)

@Preview
@Composable
private fun RecordSignPreview(@PreviewParameter(RecordSignSamples::class) state: RecordSignState) = Previewed { RecordSignScreen(state) {} }
