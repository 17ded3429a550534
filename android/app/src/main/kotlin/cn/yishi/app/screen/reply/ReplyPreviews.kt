package cn.yishi.app.screen.reply

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.need.Reply

private val Empty =
    ReplyState(Reply.Answer, "晒场停满了车，稻谷没处晒", "", notKept = false, trouble = null)

class ReplySamples : Samples<ReplyState>(
    "answer" to Empty.copy(text = "晒场从10月1日起不停车，划好了线。"),
    "return" to Empty.copy(how = Reply.Return, trouble = ReplyTrouble.NoWords),
    "handle" to Empty.copy(how = Reply.Handle, trouble = ReplyTrouble.NoWords),
    "feedback" to Empty.copy(how = Reply.FeedBack, text = "线划好了，秋收时按网格轮流晒。"),
    "unmerge" to Empty.copy(how = Reply.Unmerge),
    "reopen" to Empty.copy(how = Reply.Reopen, text = "这几天又停满了。"),
    "reject" to Empty.copy(how = Reply.Reject, text = "不归村里管，请到镇里的窗口问。"),
)

@Preview
@Composable
private fun ReplyPreview(@PreviewParameter(ReplySamples::class) state: ReplyState) =
    Previewed { ReplyScreen(state) {} }
