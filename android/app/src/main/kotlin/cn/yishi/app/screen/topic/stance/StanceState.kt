package cn.yishi.app.screen.topic.stance

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.StanceGrade

/** Saying where one stands: first which, then it is read back before it is sent. */
data class StanceState(
    /** Of the topic. */
    val title: String,
    /** What is read back; nothing while one chooses. */
    val chosen: StanceGrade?,
    val reason: String,
    val busy: Boolean,
    val trouble: FormTrouble?,
)

sealed interface StanceEvent {
    data class Choose(val grade: StanceGrade) : StanceEvent

    data object ChooseAgain : StanceEvent

    data class Reason(val text: String) : StanceEvent

    data object Send : StanceEvent

    data object Back : StanceEvent
}
