package cn.yishi.bridge

import cn.yishi.core.Failure
import kotlin.coroutines.cancellation.CancellationException

/** Why something could not be done: one plain sentence, and what kind of thing is in the way. */
data class Trouble(val kind: Kind, val code: String, val sentence: String) {
    enum class Kind { Refused, Offline, Storage, Bug }
}

/** What came of asking the core. */
sealed interface Answer<out T> {
    data class Given<T>(val value: T) : Answer<T>

    data class Failed(val trouble: Trouble) : Answer<Nothing>
}

/** Runs [ask] and turns what the core throws into an [Answer]. Being cancelled is not an answer. */
suspend fun <T> answer(ask: suspend () -> T): Answer<T> = try {
    Answer.Given(ask())
} catch (stopped: CancellationException) {
    throw stopped
} catch (failure: Failure) {
    Answer.Failed(failure.trouble())
}

internal fun Failure.trouble(): Trouble = when (this) {
    is Failure.Refused -> Trouble(Trouble.Kind.Refused, code, sentence)
    is Failure.Offline -> Trouble(Trouble.Kind.Offline, code, sentence)
    is Failure.Storage -> Trouble(Trouble.Kind.Storage, code, sentence)
    is Failure.Bug -> Trouble(Trouble.Kind.Bug, id, sentence)
}
