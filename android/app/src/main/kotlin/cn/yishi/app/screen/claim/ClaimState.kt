package cn.yishi.app.screen.claim

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.ClaimRow
import cn.yishi.core.GridId
import cn.yishi.core.GridRow

/** Saying that something was entered for oneself. */
data class ClaimState(
    val grids: List<GridRow>,
    val grid: GridId?,
    val words: String,
    /** What one has asked already and waits for. */
    val waiting: List<ClaimRow>,
    val trouble: FormTrouble?,
)

sealed interface ClaimEvent {
    data class Grid(val grid: GridId) : ClaimEvent

    data class Words(val text: String) : ClaimEvent

    data object Ask : ClaimEvent

    data object Back : ClaimEvent
}
