package cn.yishi.app.phone

import cn.yishi.app.nav.ScreenKey
import java.time.Instant

/** The phone's own notices, and its clock. */
interface Notices {
    /** Shows one; [open] is the screen that pressing it opens. */
    fun show(id: Int, title: String, words: String, open: ScreenKey)

    /** Wakes the app at a moment, also when it is not open. */
    fun wakeAt(moment: Instant)

    /** Looks for news every now and then, also when the app is not open. */
    fun lookEveryHour()

    /** Takes away what is shown and wakes the app no more. */
    fun stop()
}
