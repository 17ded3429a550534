package cn.yishi.app.screen.paper

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.files.FilesNow
import cn.yishi.core.MemberId
import cn.yishi.core.Said
import java.time.Instant

private val Seen = PaperState(
    paper = PaperExamples.View, me = MemberId("a2"), keeps = true, evidence = emptyList(), files = FilesNow.Nothing, canWork = false, canNotice = false, canDrop = true, readBack = false, trouble = null,
)
private val MyTurn = Seen.copy(paper = PaperExamples.View.copy(mySlots = byteArrayOf(2)), me = MemberId("a4"), keeps = false, canDrop = false)

class PaperSamples : Samples<PaperState>(
    "leader" to Seen,
    "my-turn" to MyTurn,
    "read-back" to MyTurn.copy(readBack = true),
    "overdue" to Seen.copy(paper = PaperExamples.View.copy(overdue = true)),
    "evidence" to Seen.copy(evidence = listOf(PaperExamples.Shown)),
    "annulled" to Seen.copy(paper = PaperExamples.View.copy(sealed = true, annulled = true, no = PaperExamples.NO), canDrop = false),
    "sealed" to Seen.copy(paper = PaperExamples.View.copy(sealed = true, no = PaperExamples.NO), canWork = true, canDrop = false),
    "refused" to Seen.copy(
        paper = PaperExamples.View.copy(dropped = true, refused = listOf(Said("罗建军", "写的和说的不一样", Instant.EPOCH, "3月16日"))),
        canDrop = false,
    ),
)

@Preview
@Composable
private fun PaperPreview(@PreviewParameter(PaperSamples::class) state: PaperState) = Previewed { PaperScreen(state) {} }
