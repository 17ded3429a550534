package cn.yishi.app.screen.outbox

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.outbox.OutboxState.Line
import cn.yishi.app.words.sentence
import cn.yishi.bridge.Trouble
import cn.yishi.core.EntryId
import cn.yishi.core.OutboxRow
import cn.yishi.core.SendState
import java.time.Instant

private val Comment = OutboxRow(
    entry = EntryId("01"), kindZh = "评论", kindEn = "Comment", about = "早点定下来", subject = null, state = SendState.SAVED, code = "",
    sentence = "存在这台手机里，有网时自动上传。", sentenceEn = "On this phone; it goes out by itself once there is a network.",
    words = "早点定下来", at = Instant.EPOCH, atZh = "3月12日 09:00",
)
private val Idle = OutboxState(
    sync = Line.Idle, airplane = false, waiting = 1, synced = OutboxState.Synced(Instant.EPOCH, "3月12日 08:40"),
    rows = listOf(
        Comment,
        Comment.copy(
            entry = EntryId("02"), kindZh = "提出诉求", kindEn = "Need", state = SendState.REFUSED, words = "路灯坏了三盏",
            sentence = "您不在这个网格，请换成自己的网格再提。", sentenceEn = "You do not work in this grid; choose your own.",
        ),
        Comment.copy(entry = EntryId("03"), kindZh = "加入", kindEn = "Joined", state = SendState.ACCEPTED, words = ""),
    ),
    total = 3, trouble = null,
)

class OutboxSamples : Samples<OutboxState>(
    "idle" to Idle,
    "running" to Idle.copy(sync = Line.Running(1200, 5000)),
    "airplane" to Idle.copy(airplane = true),
    "offline" to Idle.copy(sync = Line.Ended(Trouble(Trouble.Kind.Offline, "offline", "现在没有网络，内容都存在手机里，有网时会自动上传。", "There is no network; all is kept on the phone.")), synced = null, rows = emptyList(), total = 0),
)

@Preview
@Composable
private fun OutboxPreview(@PreviewParameter(OutboxSamples::class) state: OutboxState) = Previewed { OutboxScreen(state) {} }
