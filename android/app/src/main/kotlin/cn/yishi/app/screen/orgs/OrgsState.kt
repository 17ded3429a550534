package cn.yishi.app.screen.orgs

import cn.yishi.bridge.Trouble
import cn.yishi.core.OrgId
import cn.yishi.core.OrgRow

/** The organisations that take part, with whoever speaks for them. */
data class OrgsState(
    /** Nothing until the first look. */
    val rows: List<OrgRow>?,
    /** Whether one registers them and takes them off: both committees do. */
    val registers: Boolean,
    val trouble: Trouble?,
)

sealed interface OrgsEvent {
    data object Register : OrgsEvent

    data class End(val org: OrgId) : OrgsEvent

    data object Back : OrgsEvent
}
