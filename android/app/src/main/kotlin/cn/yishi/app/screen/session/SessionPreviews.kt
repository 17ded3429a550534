package cn.yishi.app.screen.session

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.files.FilesNow
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Trouble
import cn.yishi.core.MemberId

private val Noticed = SessionState(
    session = SessionExamples.View, forms = emptyList(), agenda = listOf("收粮那几天怎么停车", "东侧车位怎么划"), stands = "Noticed", minutes = null, writes = null, me = MemberId("a2"),
    governs = false, files = FilesNow.Nothing, readBack = null, trouble = null,
)
private val Closed = Noticed.copy(
    session = SessionExamples.Sitting.copy(state = SessionExamples.Closed, wants = emptyList()), stands = "SessionClosed",
)

class SessionSamples : Samples<SessionState>(
    "noticed" to Noticed,
    "party" to Noticed.copy(session = SessionExamples.View.copy(leads = false, wants = emptyList()), me = MemberId("a3")),
    "telling" to Noticed.copy(session = SessionExamples.Telling),
    "asked" to Noticed.copy(
        session = SessionExamples.Telling.copy(asksMe = true, iTell = false, leads = false), me = MemberId("a4"),
    ),
    "told" to Noticed.copy(session = SessionExamples.Told),
    "record-here" to Closed.copy(session = SessionExamples.Unsigned),
    "record-mine" to Closed.copy(session = SessionExamples.Unsigned, me = MemberId("a6")),
    "record-read-back" to Closed.copy(session = SessionExamples.Unsigned, me = MemberId("a6"), readBack = Turn.Sign),
    "ready" to Noticed.copy(session = SessionExamples.View.copy(wants = emptyList())),
    "open-read-back" to Noticed.copy(readBack = Turn.Open),
    "open" to Noticed.copy(session = SessionExamples.Sitting, stands = "InSession", writes = true),
    "line" to Noticed.copy(session = SessionExamples.Line, stands = "InSession"),
    "may-wait" to Noticed.copy(session = SessionExamples.Line.copy(leads = false), stands = "InSession", me = MemberId("a5")),
    "waits" to Noticed.copy(
        session = SessionExamples.Line.run { copy(leads = false, turns = turns.map { it.copy(isMe = it.member == MemberId("a3")) }) },
        stands = "InSession", me = MemberId("a3"),
    ),
    "hearing" to Noticed.copy(session = SessionExamples.Hearing, stands = "InSession"),
    "closed" to Closed,
    "may-ask" to Closed.copy(session = Closed.session?.copy(leads = false, mayAsk = true), me = MemberId("a3")),
    "demanded" to Closed.copy(session = SessionExamples.Demanded),
    "second-round" to Noticed.copy(session = SessionExamples.View.copy(round = 2u, carried = SessionExamples.LEFT_OPEN)),
    "left-open" to Closed.copy(session = Closed.session?.copy(openPoints = SessionExamples.LEFT_OPEN), stands = "AnotherRound"),
    "agreed" to Closed.copy(session = Closed.session?.copy(agreed = listOf("老倪"), dissent = listOf("罗建军")), stands = "ConsensusReached"),
    "early" to Noticed.copy(
        session = SessionExamples.View.copy(wants = emptyList()),
        trouble = FormTrouble.Said(Trouble(Trouble.Kind.Refused, "session_early", "还没有到通知的开会日期，请到时再开，或由两委重新通知。")),
    ),
)

@Preview
@Composable
private fun SessionPreview(@PreviewParameter(SessionSamples::class) state: SessionState) = Previewed { SessionScreen(state) {} }
