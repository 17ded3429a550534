package cn.yishi.app.screen.record

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Produces

private val Empty = RecordState(title = "公共晒场错时停车与晾晒安排", what = null, count = 0, words = "", trouble = null)

class RecordSamples : Samples<RecordState>(
    "empty" to Empty,
    "filled" to Empty.copy(what = Produces.OPTIONS, count = 2, words = "一是错时停车，二是另划车位。"),
    "no-what" to Empty.copy(trouble = FormTrouble.Missing(R.string.record_no_what)),
)

@Preview
@Composable
private fun RecordPreview(@PreviewParameter(RecordSamples::class) state: RecordState) = Previewed { RecordScreen(state) {} }
