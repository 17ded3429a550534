package cn.yishi.app.screen.complain


/** 投诉建议: to whom one can turn, in this order. */
data class ComplainState(
    /** Whether one belongs to a village, which then hears it first. */
    val joined: Boolean,
    val text: String,
    val copied: Boolean,
)

sealed interface ComplainEvent {
    data class Text(val text: String) : ComplainEvent

    /** Says it to the village as a need of one's own. */
    data object Tell : ComplainEvent

    data object Copy : ComplainEvent

    data object Back : ComplainEvent
}
