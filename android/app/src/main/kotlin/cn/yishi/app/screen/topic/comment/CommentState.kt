package cn.yishi.app.screen.topic.comment

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Side

/** Saying something about a text. */
data class CommentState(
    /** Of the topic. */
    val title: String,
    val side: Side?,
    val text: String,
    val busy: Boolean,
    val trouble: FormTrouble?,
)

sealed interface CommentEvent {
    data class ChooseSide(val side: Side) : CommentEvent

    data class Text(val text: String) : CommentEvent

    data object Send : CommentEvent

    data object Back : CommentEvent
}
