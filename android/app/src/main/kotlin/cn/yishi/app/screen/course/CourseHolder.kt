package cn.yishi.app.screen.course

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.Matter
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch
import org.json.JSONObject

/** A form of the procedure: kept as it is filled in, handed in once, and left. */
abstract class CourseHolder<S : Any, E : Any>(
    first: S,
    protected val space: SpaceId,
    private val form: String,
    protected val kit: Kit,
    protected val stack: BackStack,
) : Holder<S, E>(first) {
    private var busy = false
    private var touched = false

    /** The form as it was kept. */
    protected abstract fun S.filled(kept: JSONObject): S

    /** The form as it is kept. */
    protected abstract fun S.kept(): JSONObject

    protected abstract fun S.told(trouble: FormTrouble?): S

    /** Looks up what the form is about, and what was filled in before. */
    protected fun begin(look: suspend App.() -> (S) -> S) {
        scope.launch {
            when (val seen = answer { kit.core.app.look() }) {
                is Answer.Failed -> show { it.told(FormTrouble.Said(seen.trouble)) }
                is Answer.Given -> if (!touched) show(seen.value)
            }
            val kept = kit.forms.read(space, form)
            if (kept != null && !touched) show { it.filled(kept) }
        }
    }

    protected suspend fun App.wordsOf(matter: Matter): String = when (matter) {
        is Matter.Need -> need(space, matter.id).row.text
        is Matter.Topic -> topic(space, matter.id).row.title
    }

    protected fun change(to: (S) -> S) {
        touched = true
        show { to(it).told(null) }
        kit.forms.keep(space, form, state.value.kept())
    }

    protected fun missing(words: Int) = show { it.told(FormTrouble.Missing(words)) }

    /** Done at once; whoever thinks better of it does it again otherwise. */
    protected fun handIn(what: suspend App.() -> Unit) {
        if (busy) return
        busy = true
        scope.launch {
            val done = answer { kit.core.app.what() }
            busy = false
            when (done) {
                is Answer.Failed -> show { it.told(FormTrouble.Said(done.trouble)) }
                is Answer.Given -> {
                    handedIn()
                    stack.back()
                }
            }
        }
    }

    /** Cannot be undone, so it is done when ten seconds are over. */
    protected fun handInLater(what: suspend App.() -> Unit) {
        kit.undo.before(R.string.reply_going, R.string.reply_not) {
            // Refused or ended before: the words are still in the form.
            answer { kit.core.app.what() }.also { if (it is Answer.Given) handedIn() }
        }
        stack.back()
    }

    private fun handedIn() {
        kit.forms.drop(space, form)
        kit.syncer.start()
    }
}
