package cn.yishi.app.nav

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update

/**
 * The memory of one screen: turns what the core says into the state that the screen draws, and what people do there
 * ([E]) into acts. It lives as long as its screen lies in the stack, through rotations and other screens on top.
 */
abstract class Holder<S : Any, E : Any>(first: S) {
    private val current = MutableStateFlow(first)

    val state: StateFlow<S> = current.asStateFlow()

    /** Work of this screen, on the main thread; ends with it. Acts of the core that have begun end well by themselves. */
    protected val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)

    /** Somebody did something. */
    abstract fun on(event: E)

    protected fun show(change: (S) -> S) = current.update(change)

    /** The screen was left for good. */
    open fun leave() = scope.cancel()
}
