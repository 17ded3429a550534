package cn.yishi.app.screen.merge

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.mine.sampleNeed

private val Lead = sampleNeed("01", "晒场停满了车，稻谷没处晒", null)
private val Alike = sampleNeed("02", "晒场被车占了，没地方晒谷子", null)
private val Choosing = MergeState(
    lead = Lead,
    chosen = emptyList(),
    similar = listOf(Alike),
    rest = listOf(sampleNeed("03", "村口路灯坏了三盏", null)),
    more = false,
    comparing = false,
    trouble = null,
)

class MergeSamples : Samples<MergeState>(
    "choose" to Choosing.copy(chosen = listOf(Alike)),
    "nothing" to Choosing.copy(trouble = MergeTrouble.NothingChosen),
    "compare" to Choosing.copy(chosen = listOf(Alike), comparing = true),
)

@Preview
@Composable
private fun MergePreview(@PreviewParameter(MergeSamples::class) state: MergeState) =
    Previewed { MergeScreen(state) {} }
