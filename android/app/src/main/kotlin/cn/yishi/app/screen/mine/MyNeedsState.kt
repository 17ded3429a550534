package cn.yishi.app.screen.mine

import cn.yishi.bridge.Trouble
import cn.yishi.core.NeedId
import cn.yishi.core.NeedRow

/** What one said oneself, what one wrote down for others or, for a grid's worker, what was said in the grid; newest first. */
data class MyNeedsState(
    val whose: Whose,
    /** Between which of them somebody may choose; none where there is one only. */
    val choices: List<Whose>,
    /** The rows read so far; nothing until the first look. */
    val rows: List<NeedRow>?,
    val total: Long,
    val trouble: Trouble?,
)

enum class Whose { Own, WrittenDown, Grid }

sealed interface MyNeedsEvent {
    data class Choose(val whose: Whose) : MyNeedsEvent

    /** The end of what was read is in sight. */
    data object More : MyNeedsEvent

    data class Open(val need: NeedId) : MyNeedsEvent

    data object Log : MyNeedsEvent

    /** Something was entered for oneself. */
    data object Claim : MyNeedsEvent

    data object Back : MyNeedsEvent
}
