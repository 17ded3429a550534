package cn.yishi.app.screen.slip

import cn.yishi.bridge.Trouble
import cn.yishi.core.SlipView

/** 回执: what a household keeps of a need. */
data class SlipState(
    val slip: SlipView?,
    /** Whether one may invite a household with it. */
    val mayInvite: Boolean,
    val trouble: SlipTrouble?,
)

sealed interface SlipTrouble {
    data object NotPrinted : SlipTrouble

    data object NotShared : SlipTrouble

    data class Said(val trouble: Trouble) : SlipTrouble
}

sealed interface SlipEvent {
    /** Puts an invitation for the household into the code. */
    data object Invite : SlipEvent

    data object Print : SlipEvent

    data object Share : SlipEvent

    data object Back : SlipEvent
}
