package cn.yishi.app.screen.amend.decide

import cn.yishi.app.screen.amend.Sentence
import cn.yishi.app.screen.amend.Span
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.AmendmentRow

/** Deciding what becomes of an amendment. */
data class DecideState(
    /** Nothing until the first look. */
    val amendment: AmendmentRow?,
    /** Today's text where the passage reads otherwise by now, to show where it belongs; nothing otherwise. */
    val today: List<Sentence>?,
    val chosen: Span?,
    /** Whether one writes why not. */
    val declining: Boolean,
    val reason: String,
    val busy: Boolean,
    val trouble: FormTrouble?,
)

sealed interface DecideEvent {
    data object Take : DecideEvent

    /** Takes it at the passage that was chosen. */
    data object TakeThere : DecideEvent

    data class Press(val at: Int) : DecideEvent

    data object AskDecline : DecideEvent

    data class Reason(val text: String) : DecideEvent

    data object Decline : DecideEvent

    data object Back : DecideEvent
}
