package cn.yishi.app.nav

import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.snapshots.SnapshotStateList

/** A screen in the stack. The same screen opened twice is two entries: each has its own memory. */
data class StackEntry(val id: Int, val key: ScreenKey)

/** The screens that lie on each other, the seen one last. Never empty. */
class BackStack(first: List<ScreenKey>) {
    private var nextId = 0
    private val entries: SnapshotStateList<StackEntry> = mutableStateListOf()

    init {
        require(first.isNotEmpty()) { "a stack has a first screen" }
        first.forEach(::lay)
    }

    val top: StackEntry get() = entries.last()

    val canGoBack: Boolean get() = entries.size > 1

    val all: List<StackEntry> get() = entries.toList()

    /** Lays a screen on top. The one that is there already does not come twice, however often it is pressed. */
    fun go(key: ScreenKey) {
        if (key != top.key) lay(key)
    }

    /** Takes the top screen away; the last one stays. */
    fun back() {
        if (canGoBack) entries.removeAt(entries.lastIndex)
    }

    /** Back to the first screen. */
    fun home() {
        entries.removeRange(1, entries.size)
    }

    /** Only this screen, such as another village's home. */
    fun restart(key: ScreenKey) {
        entries.clear()
        lay(key)
    }

    private fun lay(key: ScreenKey) {
        entries.add(StackEntry(nextId++, key))
    }
}
