package cn.yishi.app.screen.course.note

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.nav.CourseAct
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Annuller
import cn.yishi.core.Conclusion
import java.time.LocalDate

private val Empty = NoteState(
    CourseAct.Evaluate, about = "村口老桥怎么修", today = LocalDate.parse("2026-03-12"), conclusion = null, by = null, line = "", day = "", words = "",
    trouble = null,
)

class NoteSamples : Samples<NoteState>(
    "evaluate" to Empty.copy(conclusion = Conclusion.CONDITIONAL, words = "加固以后能走农机，要限重5吨。"),
    "receipt" to Empty.copy(act = CourseAct.Receipt, line = "和孚交〔2026〕12号", day = "2026-03-11", words = "镇交通办 王工收下"),
    "annul" to Empty.copy(act = CourseAct.Annul, by = Annuller.COURT, trouble = FormTrouble.Missing(R.string.note_no_number)),
    "suspend" to Empty.copy(act = CourseAct.Suspend, day = "2026-03-12", words = "汛期到了，桥上不能施工。"),
    "resume" to Empty.copy(act = CourseAct.Resume, trouble = FormTrouble.Missing(R.string.review_no_day)),
)

@Preview
@Composable
private fun NotePreview(@PreviewParameter(NoteSamples::class) state: NoteState) = Previewed { NoteScreen(state) {} }
