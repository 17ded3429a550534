package cn.yishi.app.keep

import cn.yishi.app.R
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Trouble
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** Something was done at once; for ten seconds it can be taken back. One offer at a time: the newest. */
class Undo(private val scope: CoroutineScope) {
    /**
     * @property words what was done, a string resource
     * @property back how taking it back is called
     * @property takeBack undoes it
     * @property settle runs when the time is over and it stands, such as sending it off
     */
    class Offer(
        val words: Int,
        val back: Int,
        internal val takeBack: suspend () -> Answer<*>,
        internal val settle: suspend () -> Answer<*>,
    )

    private val current = MutableStateFlow<Offer?>(null)
    private val failed = MutableStateFlow<Trouble?>(null)
    private var ending: Job? = null

    val offer: StateFlow<Offer?> = current.asStateFlow()

    /** Why the last thing could not be taken back. */
    val trouble: StateFlow<Trouble?> = failed.asStateFlow()

    /** The offer before it has had its time. */
    fun offer(words: Int, takeBack: suspend () -> Answer<*>, settle: () -> Unit) =
        lay(Offer(words, R.string.undo, takeBack) { Answer.Given(settle()) })

    /**
     * For what cannot be undone once it is done: it is done when the time is over. If the app ends before that, it was
     * not done, and everything is as before.
     */
    fun before(words: Int, back: Int, act: suspend () -> Answer<*>) = lay(Offer(words, back, { Answer.Given(Unit) }, act))

    private fun lay(offer: Offer) {
        end()
        current.value = offer
        ending = scope.launch {
            delay(TIME_MS)
            end()
        }
    }

    fun takeBack() {
        ending?.cancel()
        val taken = current.value ?: return
        current.value = null
        scope.launch { failed.value = (taken.takeBack() as? Answer.Failed)?.trouble }
    }

    /** Somebody has read why. */
    fun understood() {
        failed.value = null
    }

    private fun end() {
        ending?.cancel()
        val settled = current.value ?: return
        current.value = null
        scope.launch { (settled.settle() as? Answer.Failed)?.let { failed.value = it.trouble } }
    }

    private companion object {
        const val TIME_MS = 10_000L
    }
}
