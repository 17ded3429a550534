package cn.yishi.app.screen.amend

import cn.yishi.app.words.FormTrouble

/** Proposing another wording: which passage, then how it should read and why. */
data class AmendState(
    /** Of the topic. */
    val title: String,
    /** The newest text; nothing until the first look. */
    val sentences: List<Sentence>?,
    val chosen: Span?,
    /** What stands in the chosen passage. */
    val quote: String,
    /** Whether one writes; before that one chooses. */
    val writing: Boolean,
    val replacement: String,
    val reason: String,
    val busy: Boolean,
    val trouble: FormTrouble?,
)

sealed interface AmendEvent {
    data class Press(val at: Int) : AmendEvent

    data object Write : AmendEvent

    data class Replacement(val text: String) : AmendEvent

    data class Reason(val text: String) : AmendEvent

    data object Send : AmendEvent

    data object Back : AmendEvent
}
