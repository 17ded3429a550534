package cn.yishi.app.screen.papers

import cn.yishi.bridge.Trouble
import cn.yishi.core.FormRow
import cn.yishi.core.PaperId
import cn.yishi.core.PaperRow
import cn.yishi.core.SessionId
import cn.yishi.core.SessionRow

/** The sittings and the papers of a topic. */
data class PapersState(
    val title: String,
    /** Nothing until the first look. */
    val papers: List<PaperRow>?,
    /** 暂号 of those that have no 文号 yet. */
    val provisional: Map<PaperId, String>,
    val sessions: List<SessionRow>,
    /** What the sittings are called in. */
    val forms: List<FormRow>,
    /** Whether a plan can be laid now. */
    val canPlan: Boolean,
    /** Whether notice can be given now. */
    val canNotice: Boolean,
    /** Whether those it touches can agree on the spot now. */
    val canAgree: Boolean,
    val trouble: Trouble?,
)

sealed interface PapersEvent {
    data class OpenPaper(val paper: PaperId) : PapersEvent

    data class OpenSession(val session: SessionId) : PapersEvent

    data object Plan : PapersEvent

    data object Notice : PapersEvent

    data object Agree : PapersEvent

    /** Who is drawn for a seat. */
    data object Draws : PapersEvent

    /** Where people meet. */
    data object Venues : PapersEvent

    data object Back : PapersEvent
}
