package cn.yishi.app.screen.doubts

import cn.yishi.bridge.Trouble
import cn.yishi.core.DoubtRow

/** What the hub took in although the rules say no, as far as this phone can judge. It counts all the same. */
data class DoubtsState(
    /** What to do about them, in both languages; empty where there are none. */
    val zh: String,
    val en: String,
    /** Nothing until the first look. */
    val rows: List<DoubtRow>?,
    val total: Long,
    val trouble: Trouble?,
)

sealed interface DoubtsEvent {
    data object More : DoubtsEvent

    data object Back : DoubtsEvent
}
