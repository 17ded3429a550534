package cn.yishi.app.screen.about

import cn.yishi.bridge.Trouble
import cn.yishi.core.LicenceRow

/** What the app is, and the libraries inside it. */
data class AboutState(
    /** The app's version. */
    val version: String,
    val libraries: List<LicenceRow>,
    val trouble: Trouble?,
)

sealed interface AboutEvent {
    data object Back : AboutEvent
}
