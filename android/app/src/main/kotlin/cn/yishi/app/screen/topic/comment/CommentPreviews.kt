package cn.yishi.app.screen.topic.comment

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Side

private val Empty = CommentState("公共晒场错时停车与晾晒安排", side = null, text = "", busy = false, trouble = null)

class CommentSamples : Samples<CommentState>(
    "empty" to Empty,
    "written" to Empty.copy(side = Side.FOR, text = "收粮的日子让一让，车主也方便，是个好办法。"),
    "no-side" to Empty.copy(text = "租房的也要停车。", trouble = FormTrouble.Missing(R.string.comment_no_side)),
)

@Preview
@Composable
private fun CommentPreview(@PreviewParameter(CommentSamples::class) state: CommentState) =
    Previewed { CommentScreen(state) {} }
