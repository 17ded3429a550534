package cn.yishi.app.screen.mine

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.bridge.Trouble
import cn.yishi.core.Coded
import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.NeedId
import cn.yishi.core.NeedRow
import cn.yishi.core.SendState
import java.time.Instant

/** A code of the core with its word. */
internal fun sampleWord(code: String, zh: String, en: String) = Coded(code, zh, en)

private val Submitted = sampleWord("Submitted", "已提交", "Submitted")

/** A need to be looked at. */
internal fun sampleNeed(id: String, text: String, state: SendState?, status: Coded = Submitted) = NeedRow(
    id = NeedId(id),
    text = text,
    status = status,
    grid = GridId("01"),
    gridName = "一网格",
    by = MemberId("02"),
    byName = "老倪",
    enteredByName = null,
    claimed = false,
    channel = sampleWord("app", "应用", "app"),
    category = sampleWord("ENV", "环境卫生整治", "Environment and hygiene"),
    mergedInto = if (status.code == "Merged") NeedId("ff") else null,
    topic = null,
    at = Instant.ofEpochMilli(1_772_413_200_000),
    atZh = "3月2日 09:00",
    state = state,
)

private val Rows = listOf(
    sampleNeed("01", "晒场停满了车，稻谷没处晒", SendState.SAVED),
    sampleNeed("02", "村口路灯坏了三盏，晚上接孩子看不清路", SendState.SENT),
    sampleNeed("03", "垃圾房离水井太近", SendState.ACCEPTED),
    sampleNeed("04", "桥栏杆松了", SendState.ACCEPTED, sampleWord("Merged", "已归并", "Merged")),
    sampleNeed("05", "想申请装路灯", SendState.REFUSED),
    sampleNeed("06", "河边臭，请讲清楚是哪一段", SendState.ACCEPTED, sampleWord("Returned", "退回补充", "Returned for more")),
)

class MyNeedsSamples : Samples<MyNeedsState>(
    "empty" to MyNeedsState(Whose.Own, emptyList(), rows = emptyList(), total = 0, trouble = null),
    "some" to MyNeedsState(Whose.Own, emptyList(), rows = Rows, total = 6, trouble = null),
    "grid" to MyNeedsState(Whose.Grid, emptyList(), rows = Rows.drop(3), total = 120, trouble = null),
    "committee" to MyNeedsState(Whose.WrittenDown, listOf(Whose.WrittenDown, Whose.Own), rows = Rows.drop(3), total = 3, trouble = null),
    "trouble" to MyNeedsState(
        Whose.Own, emptyList(),
        rows = Rows.take(1),
        total = 1,
        trouble = Trouble(
            Trouble.Kind.Storage,
            "storage_busy",
            "手机上的数据正被另一个程序使用，这次没有办成，请稍等再试。",
            "Another program is using this phone's data and it was not done; please wait a moment and try again.",
        ),
    ),
)

@Preview
@Composable
private fun MyNeedsPreview(@PreviewParameter(MyNeedsSamples::class) state: MyNeedsState) =
    Previewed { MyNeedsScreen(state) {} }
