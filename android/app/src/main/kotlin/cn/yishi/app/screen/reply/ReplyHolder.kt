package cn.yishi.app.screen.reply

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.NeedKey
import cn.yishi.app.screen.need.Reply
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import kotlinx.coroutines.launch
import org.json.JSONObject

/** Who spoke reads it for good, so it goes out when ten seconds are over. */
class ReplyHolder(private val key: NeedKey.Answer, private val kit: Kit, private val stack: BackStack) :
    Holder<ReplyState, ReplyEvent>(ReplyState(key.how, "", "", notKept = false, trouble = null)) {
    private val form = "${key.how.code}-${key.need.hex}"

    init {
        scope.launch {
            val kept = kit.forms.read(key.space, form)?.optString("text").orEmpty()
            val need = answer { kit.core.app.need(key.space, key.need).row.text }
            show {
                when (need) {
                    is Answer.Given -> it.copy(need = need.value, text = it.text.ifEmpty { kept })
                    is Answer.Failed -> it.copy(trouble = ReplyTrouble.Said(need.trouble))
                }
            }
        }
        scope.launch { kit.forms.notKept.collect { full -> show { it.copy(notKept = full) } } }
    }

    override fun on(event: ReplyEvent) = when (event) {
        is ReplyEvent.Text -> write(event.text)
        ReplyEvent.Send -> send()
        ReplyEvent.Back -> stack.back()
    }

    private fun write(text: String) {
        show { it.copy(text = text, trouble = null) }
        kit.forms.keep(key.space, form, JSONObject().put("text", text))
    }

    private fun send() {
        val text = state.value.text.trim()
        if (text.isEmpty()) return show { it.copy(trouble = ReplyTrouble.NoWords) }
        kit.undo.before(R.string.reply_going, R.string.reply_not) {
            answer { record(text) }.also { sent ->
                // Refused or ended before: the words are still in the form.
                if (sent is Answer.Given) kit.forms.drop(key.space, form)
                kit.syncer.start()
            }
        }
        stack.back()
    }

    private suspend fun record(text: String) = when (key.how) {
        Reply.Return -> kit.core.app.returnNeed(key.space, key.need, text, form)
        Reply.Reject -> kit.core.app.rejectNeed(key.space, key.need, text, form)
        Reply.Answer -> kit.core.app.answerNeed(key.space, key.need, text, form)
        Reply.Handle -> kit.core.app.handleNeed(key.space, key.need, text)
        Reply.FeedBack -> kit.core.app.feedBack(key.space, key.need, text)
        Reply.Unmerge -> kit.core.app.unmergeNeed(key.space, key.need, text)
        Reply.Reopen -> kit.core.app.reopenNeed(key.space, key.need, text)
    }
}
