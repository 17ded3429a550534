package cn.yishi.app.screen.escalate

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.EscalationReason

/** Handing the topic to an assembly. */
data class EscalateState(
    val title: String,
    val reason: EscalationReason?,
    /** The parties that ask for it. */
    val asked: List<String>,
    val words: String,
    val trouble: FormTrouble?,
)

sealed interface EscalateEvent {
    data class Reason(val reason: EscalationReason) : EscalateEvent

    data class Write(val text: String) : EscalateEvent

    /** The papers for those who decide next. */
    data object Packet : EscalateEvent

    data object HandOver : EscalateEvent

    data object Back : EscalateEvent
}
