package cn.yishi.app.screen.draft.step

import cn.yishi.app.screen.topic.Passage
import cn.yishi.bridge.Trouble
import cn.yishi.core.DraftThen

/** A draft as it read once. */
data class StepState(
    /** Nothing until the first look. */
    val then: DraftThen?,
    /** What restoring it would change. */
    val changes: List<Passage>,
    val canRestore: Boolean,
    val busy: Boolean,
    val trouble: Trouble?,
)

sealed interface StepEvent {
    data object Restore : StepEvent

    data object Back : StepEvent
}
