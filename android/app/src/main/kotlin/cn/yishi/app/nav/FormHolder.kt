package cn.yishi.app.nav

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch
import org.json.JSONObject

/**
 * The memory of a form: what is filled in is kept after every change, and dropped once it is handed in. Verbs that take
 * the [form]'s key drop it in the step that stores the act, so that a phone that dies there does not offer it again.
 */
abstract class FormHolder<S : Any, E : Any>(first: S, protected val space: SpaceId, protected val form: String, protected val kit: Kit) :
    Holder<S, E>(first) {
    private var busy = false
    private var touched = false

    /** What was missing when it was handed in; said again once what the form is about has been read. */
    private var lacked: Int? = null

    /** What is kept of it. */
    protected abstract fun S.kept(): JSONObject

    /** With what was kept. */
    protected abstract fun S.filled(kept: JSONObject): S

    protected abstract fun S.told(trouble: FormTrouble?): S

    /** Looks up what the form is about, and what was filled in before. What is filled in meanwhile stays. */
    protected fun begin(look: suspend App.() -> (S) -> S) {
        scope.launch {
            when (val seen = answer { kit.core.app.look() }) {
                is Answer.Failed -> show { it.told(FormTrouble.Said(seen.trouble)) }
                is Answer.Given -> show { now -> seen.value(now).let { if (touched) it.filled(now.kept()) else it } }
            }
            goOn()
            lacked?.let(::missing)
        }
    }

    /** Fills in what was kept of it before, unless somebody has begun anew. */
    protected suspend fun goOn() {
        val kept = kit.forms.read(space, form)
        // What an empty form lacked is not said of what was kept.
        if (kept != null && !touched) show { it.filled(kept).told(null) }
    }

    protected fun change(how: (S) -> S) {
        touched = true
        lacked = null
        show { how(it).told(null) }
        kit.forms.keep(space, form, state.value.kept())
    }

    /** It was handed in another way. */
    protected fun handedIn() = kit.forms.drop(space, form)

    protected fun missing(words: Int) {
        lacked = words
        show { it.told(FormTrouble.Missing(words)) }
    }

    /** Hands it in unless something is [missing]; what came of it, once it is stored. */
    protected fun <T> send(missing: Int?, act: suspend App.() -> T, then: (T) -> Unit) {
        if (busy) return
        if (missing != null) return missing(missing)
        busy = true
        lacked = null
        show { it.told(null) }
        scope.launch {
            val done = answer { kit.core.app.act() }
            busy = false
            when (done) {
                is Answer.Failed -> show { it.told(FormTrouble.Said(done.trouble)) }
                is Answer.Given -> {
                    handedIn()
                    kit.syncer.start()
                    then(done.value)
                }
            }
        }
    }

    /** Cannot be undone, so it is done when ten seconds are over; until then the form can be left. */
    protected fun sendLater(act: suspend App.() -> Unit) {
        kit.undo.before(R.string.reply_going, R.string.reply_not) {
            // Refused or ended before: the words are still in the form.
            answer { kit.core.app.act() }.also {
                if (it is Answer.Given) {
                    handedIn()
                    kit.syncer.start()
                }
            }
        }
    }
}
