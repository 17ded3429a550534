package cn.yishi.app.screen.complain

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples

private val Empty = ComplainState(joined = true, text = "", copied = false)

class ComplainSamples : Samples<ComplainState>(
    "empty" to Empty,
    "written" to Empty.copy(text = "说了两个月的路灯，还没有人答复。", copied = true),
    "alone" to Empty.copy(joined = false),
)

@Preview
@Composable
private fun ComplainPreview(@PreviewParameter(ComplainSamples::class) state: ComplainState) = Previewed { ComplainScreen(state) {} }
