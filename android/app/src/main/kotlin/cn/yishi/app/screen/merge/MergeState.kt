package cn.yishi.app.screen.merge

import cn.yishi.bridge.Trouble
import cn.yishi.core.NeedRow

/** 归并诉求: choosing those that say the same, then reading all of them side by side. */
data class MergeState(
    /** The need that stands for all. */
    val lead: NeedRow?,
    val chosen: List<NeedRow>,
    /** Needs that read alike. */
    val similar: List<NeedRow>,
    /** Other needs that can be merged, as far as they were read. */
    val rest: List<NeedRow>,
    val more: Boolean,
    /** Whether the words are compared, the last step. */
    val comparing: Boolean,
    val trouble: MergeTrouble?,
)

sealed interface MergeTrouble {
    data object NothingChosen : MergeTrouble

    data class Said(val trouble: Trouble) : MergeTrouble
}

sealed interface MergeEvent {
    /** Chooses, or leaves out again. */
    data class Choose(val need: NeedRow) : MergeEvent

    data object Compare : MergeEvent

    /** Lets another one stand for all. */
    data class Lead(val need: NeedRow) : MergeEvent

    data object Merge : MergeEvent

    data object More : MergeEvent

    data object Back : MergeEvent
}
