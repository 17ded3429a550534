package cn.yishi.app.screen.course.refer

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Referral

/** Handing something over to whoever decides on it. */
data class ReferState(
    val about: String,
    /** Where one may hand it to. */
    val places: List<Referral>,
    val to: Referral?,
    val why: String,
    val trouble: FormTrouble?,
)

sealed interface ReferEvent {
    data class To(val to: Referral) : ReferEvent

    data class Why(val text: String) : ReferEvent

    data object Send : ReferEvent

    data object Back : ReferEvent
}
