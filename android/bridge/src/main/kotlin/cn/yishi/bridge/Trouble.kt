package cn.yishi.bridge

import cn.yishi.core.Failure
import cn.yishi.core.explain
import kotlin.coroutines.cancellation.CancellationException

/** Why something could not be done: one plain sentence, and what kind of thing is in the way. */
data class Trouble(val kind: Kind, val code: String, val sentence: String, val sentenceEn: String = sentence) {
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
    is Failure.Refused -> trouble(Trouble.Kind.Refused, code, sentence)
    is Failure.Offline -> trouble(Trouble.Kind.Offline, code, sentence)
    is Failure.Storage -> trouble(Trouble.Kind.Storage, code, sentence)
    is Failure.Bug -> Trouble(Trouble.Kind.Bug, id, sentence, english(BUG) ?: sentence)
}

private fun trouble(kind: Trouble.Kind, code: String, sentence: String) =
    Trouble(kind, code, sentence, english(code) ?: sentence)

private fun english(code: String): String? = try {
    explain(code)?.sentenceEn
} catch (_: Failure) {
    null // Then the Chinese sentence stands.
}

private const val BUG = "bug"
