package cn.yishi.app.screen.invite

import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.isOfGrid
import cn.yishi.core.GridId
import cn.yishi.core.GridRow
import cn.yishi.core.QrView
import cn.yishi.core.RoleChoice

/** Inviting somebody: as whom, then the code. */
data class InviteState(
    /** The village or community. */
    val unit: String,
    /** What one may invite to. */
    val roles: List<RoleChoice>,
    /** Nothing for a household, which holds no office. */
    val role: RoleChoice?,
    val grids: List<GridRow>,
    val grid: GridId?,
    /** The code, once it was made. */
    val code: Code?,
    val busy: Boolean,
    val trouble: FormTrouble?,
) {
    data class Code(val text: String, val qr: QrView)

    /** Whether the post belongs to a grid. */
    val wantsGrid: Boolean get() = role?.value?.isOfGrid == true
}

sealed interface InviteEvent {
    /** Nothing for a household. */
    data class ChooseRole(val role: RoleChoice?) : InviteEvent

    data class ChooseGrid(val grid: GridId) : InviteEvent

    data object Make : InviteEvent

    /** Something about the code that was made. */
    data class Code(val event: CodeEvent) : InviteEvent

    data object Back : InviteEvent
}

/** What is done with a code. */
sealed interface CodeEvent {
    data object Send : CodeEvent

    data object Copy : CodeEvent

    /** Onto paper: these lines, and the code below them. */
    data class Print(val lines: List<String>) : CodeEvent

    data object Back : CodeEvent
}
