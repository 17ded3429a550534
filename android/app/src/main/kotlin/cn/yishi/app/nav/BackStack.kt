package cn.yishi.app.nav

import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.snapshots.SnapshotStateList

/** The screens that lie on each other, the seen one last. Never empty. */
class BackStack(first: List<ScreenKey>) {
    private val keys: SnapshotStateList<ScreenKey> = mutableStateListOf<ScreenKey>().apply { addAll(first) }

    val top: ScreenKey get() = keys.last()

    val canGoBack: Boolean get() = keys.size > 1

    val all: List<ScreenKey> get() = keys.toList()

    /** Lays a screen on top. The one that is there already does not come twice, however often it is pressed. */
    fun go(key: ScreenKey) {
        if (key != top) keys.add(key)
    }

    /** Takes the top screen away; the last one stays. */
    fun back() {
        if (canGoBack) keys.removeAt(keys.lastIndex)
    }

    /** Back to the first screen. */
    fun home() {
        keys.removeRange(1, keys.size)
    }

    /** Only this screen, such as another village's home. */
    fun restart(key: ScreenKey) {
        keys.clear()
        keys.add(key)
    }
}
