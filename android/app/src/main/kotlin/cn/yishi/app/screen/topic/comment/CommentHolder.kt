package cn.yishi.app.screen.topic.comment

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.CommentId
import cn.yishi.core.Side
import kotlinx.coroutines.launch
import org.json.JSONObject

/** Comments on the newest text. What is typed is kept; what was sent can be taken back for ten seconds. */
class CommentHolder(private val key: ScreenKey.Comment, private val kit: Kit, private val stack: BackStack) :
    Holder<CommentState, CommentEvent>(CommentState(title = "", side = null, text = "", busy = false, trouble = null)) {
    private val form = "comment-${key.topic.hex}"

    init {
        scope.launch {
            val kept = kit.forms.read(key.space, form) ?: return@launch
            val side = Side.entries.find { it.name == kept.optString("side") }
            show { it.copy(side = it.side ?: side, text = it.text.ifEmpty { kept.optString("text") }) }
        }
        scope.launch {
            val topic = answer { kit.core.app.topic(key.space, key.topic) }
            if (topic is Answer.Given) show { it.copy(title = topic.value.row.title) }
        }
    }

    override fun on(event: CommentEvent): Unit = when (event) {
        is CommentEvent.ChooseSide -> change { it.copy(side = event.side) }
        is CommentEvent.Text -> change { it.copy(text = event.text) }
        CommentEvent.Send -> send()
        CommentEvent.Back -> stack.back()
    }

    private fun change(how: (CommentState) -> CommentState) {
        show { how(it).copy(trouble = null) }
        kit.forms.keep(key.space, form, written(state.value))
    }

    private fun send() {
        val filled = state.value
        val side = filled.side
        if (filled.busy) return
        if (filled.text.isBlank()) return show { it.copy(trouble = FormTrouble.Missing(R.string.comment_no_text)) }
        if (side == null) return show { it.copy(trouble = FormTrouble.Missing(R.string.comment_no_side)) }
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val sent = answer { add(side, filled.text.trim()) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = FormTrouble.Said(sent.trouble)) }
                is Answer.Given -> sent(filled, sent.value)
            }
        }
    }

    private suspend fun add(side: Side, text: String): CommentId {
        val version = kit.core.app.topic(key.space, key.topic).row.version
        return kit.core.app.addComment(key.space, key.topic, version, side, text, form)
    }

    private fun sent(filled: CommentState, comment: CommentId) {
        kit.forms.drop(key.space, form)
        kit.undo.offer(
            words = R.string.comment_saved,
            takeBack = {
                kit.forms.keep(key.space, form, written(filled))
                answer { kit.core.app.withdrawComment(key.space, comment) }
            },
            settle = kit.syncer::start,
        )
        stack.back()
    }

    private fun written(state: CommentState): JSONObject = JSONObject().put("text", state.text).put("side", state.side?.name ?: "")
}
