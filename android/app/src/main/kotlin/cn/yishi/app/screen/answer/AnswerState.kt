package cn.yishi.app.screen.answer

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.OpinionRow
import cn.yishi.core.Uptake

/** What becomes of something that was said, and why. */
data class AnswerState(
    /** Nothing until the first look. */
    val opinion: OpinionRow?,
    val uptake: Uptake?,
    val words: String,
    val trouble: FormTrouble?,
)

sealed interface AnswerEvent {
    data class Choose(val uptake: Uptake) : AnswerEvent

    data class Write(val text: String) : AnswerEvent

    data object Save : AnswerEvent

    data object Back : AnswerEvent
}
