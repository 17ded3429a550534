package cn.yishi.app.screen.triage

import cn.yishi.bridge.Trouble
import cn.yishi.core.NeedId
import cn.yishi.core.NeedRow
import cn.yishi.core.NeedStatus

/** 要处理的诉求: what a committee has to decide, by where it stands. */
data class TriageState(
    /** Which ones; nothing for all. */
    val status: NeedStatus?,
    /** The rows read so far; nothing until the first look. */
    val rows: List<NeedRow>?,
    val total: Long,
    val trouble: Trouble?,
)

sealed interface TriageEvent {
    data class Show(val status: NeedStatus?) : TriageEvent

    data class Open(val need: NeedId) : TriageEvent

    data object More : TriageEvent

    data object Back : TriageEvent
}
