package cn.yishi.app.screen.todo

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.core.ObjectId
import cn.yishi.core.TodoRow

private val Sign = TodoRow(
    kind = "round_sign", zh = "签第 1 轮定稿：公共晒场错时停车与晾晒安排（已签 1 人，要 3 人）",
    en = "Sign the final text, round 1: parking on the drying ground (1 of 3 signed)", `object` = ObjectId("01"), topic = null, entry = null,
    due = null, dueAt = null, overdue = false,
)

class TodoSamples : Samples<TodoState>(
    "waiting" to TodoState(
        rows = listOf(
            Sign.copy(kind = "need_accept", zh = "受理诉求：路灯坏了三盏", en = "Accept the need: three lamps are out", overdue = true),
            Sign,
            Sign.copy(kind = "need_handle", zh = "办理诉求：晒场停满了车", en = "Deal with the need: cars all over the ground", due = "3月15日"),
        ),
        total = 3, trouble = null,
    ),
    "empty" to TodoState(rows = emptyList(), total = 0, trouble = null),
)

@Preview
@Composable
private fun TodoPreview(@PreviewParameter(TodoSamples::class) state: TodoState) = Previewed { TodoScreen(state) {} }
