package cn.yishi.app.screen.course.classify

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.rules.FormExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.MatterClass

private val Topic = ClassifyState(
    about = "公共晒场错时停车与晾晒安排", matter = MatterClass.MAJOR, item = "", found = emptyList(), asksWhy = true, why = "", trouble = null,
)

class ClassifySamples : Samples<ClassifyState>(
    "topic" to Topic.copy(matter = MatterClass.GENERAL, item = "ENV-04", why = "不动集体的钱，也不占谁家的地。"),
    "finding" to Topic.copy(item = "晒场", found = listOf(FormExamples.Ground)),
    "need" to Topic.copy(about = "晒场停满了车，稻谷没处晒", matter = null, asksWhy = false, trouble = FormTrouble.Missing(R.string.classify_none)),
)

@Preview
@Composable
private fun ClassifyPreview(@PreviewParameter(ClassifySamples::class) state: ClassifyState) = Previewed { ClassifyScreen(state) {} }
