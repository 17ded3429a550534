package cn.yishi.app.screen.signing

import androidx.compose.runtime.Composable
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.paper.PaperExamples
import cn.yishi.app.screen.paper.waiting
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.BlobId
import cn.yishi.core.MemberId
import java.time.LocalDate

private val Today = LocalDate.of(2026, 3, 15)
private val Places = PaperExamples.View.waiting
private val Turn = SigningState(
    paper = PaperExamples.View, me = MemberId("a2"), turn = Places.first { it.name == "罗建军" }, left = 3, later = emptyList(), strokes = emptyList(),
    photo = null, days = (0L..3L).map(Today::minusDays), day = Today, trouble = null,
)
private val Drawn = listOf(
    listOf(Offset(0.2f, 0.3f), Offset(0.3f, 0.6f), Offset(0.4f, 0.3f)),
    listOf(Offset(0.5f, 0.4f), Offset(0.7f, 0.5f), Offset(0.8f, 0.3f)),
)

class SigningSamples : Samples<SigningState>(
    "turn" to Turn,
    "drawn" to Turn.copy(strokes = Drawn),
    "empty" to Turn.copy(trouble = FormTrouble.Missing(R.string.signing_empty)),
    "on-paper" to Turn.copy(turn = Places.first { it.name == "卞志远" }),
    "photo" to Turn.copy(turn = Places.first { it.name == "卞志远" }, photo = PaperPhoto(BlobId("01"), null)),
    "mine" to Turn.copy(me = MemberId("a4"), left = 1),
    "done" to Turn.copy(turn = null, left = 0, paper = PaperExamples.View.copy(sealed = true)),
)

@Preview
@Composable
private fun SigningPreview(@PreviewParameter(SigningSamples::class) state: SigningState) = Previewed { SigningScreen(state) {} }
