package cn.yishi.app.screen.triage

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.mine.sampleNeed
import cn.yishi.app.screen.mine.sampleWord
import cn.yishi.core.NeedStatus

private val Merged = sampleWord("Merged", "已归并", "Merged")

class TriageSamples : Samples<TriageState>(
    "waiting" to TriageState(
        NeedStatus.SUBMITTED,
        listOf(sampleNeed("01", "晒场停满了车，稻谷没处晒", null), sampleNeed("02", "村口路灯坏了三盏", null)),
        total = 7,
        trouble = null,
    ),
    "merged" to TriageState(NeedStatus.MERGED, listOf(sampleNeed("04", "桥栏杆松了", null, Merged)), 1, trouble = null),
    "empty" to TriageState(NeedStatus.SUBMITTED, emptyList(), total = 0, trouble = null),
)

@Preview
@Composable
private fun TriagePreview(@PreviewParameter(TriageSamples::class) state: TriageState) =
    Previewed { TriageScreen(state) {} }
