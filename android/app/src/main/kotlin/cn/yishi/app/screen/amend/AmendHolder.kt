package cn.yishi.app.screen.amend

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.AmendForm
import kotlinx.coroutines.launch
import org.json.JSONObject

/** What one writes belongs to the text as one saw it: it does not change while one writes. */
class AmendHolder(private val key: ScreenKey.Amend, private val kit: Kit, private val stack: BackStack) :
    Holder<AmendState, AmendEvent>(Empty) {
    private val form = "amend-${key.topic.hex}"

    /** The passage that the words in the form are about. */
    private var kept = ""
    private var text = ""
    private var version = 0u

    init {
        scope.launch {
            when (val topic = answer { kit.core.app.topic(key.space, key.topic) }) {
                is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(topic.trouble)) }
                is Answer.Given -> {
                    text = topic.value.copy?.text.orEmpty()
                    version = topic.value.row.version
                    val begun = kit.forms.read(key.space, form)
                    show { it.copy(title = topic.value.row.title, sentences = sentencesOf(text)).with(begun) }
                }
            }
        }
    }

    override fun on(event: AmendEvent): Unit = when (event) {
        is AmendEvent.Press -> show { it.choosing(Span.pressed(it.chosen, event.at)) }
        AmendEvent.Write -> write()
        is AmendEvent.Replacement -> change { it.copy(replacement = event.text) }
        is AmendEvent.Reason -> change { it.copy(reason = event.text) }
        AmendEvent.Send -> send()
        AmendEvent.Back -> if (state.value.writing) show { it.copy(writing = false, trouble = null) } else stack.back()
    }

    private fun AmendState.choosing(span: Span?): AmendState = copy(chosen = span, quote = quoteOf(span), trouble = null)

    private fun AmendState.quoteOf(span: Span?): String {
        val all = sentences ?: return ""
        return span?.let { text.substring(all[it.first].start, all[it.last].end) }.orEmpty()
    }

    private fun write() = show {
        if (it.chosen == null) return@show it.copy(trouble = FormTrouble.Missing(R.string.amend_none_chosen))
        // Words already written for this passage stay; another passage begins with what stands there.
        it.copy(writing = true, replacement = if (kept == it.quote) it.replacement else it.quote, trouble = null)
    }

    private fun change(how: (AmendState) -> AmendState) {
        show { how(it).copy(trouble = null) }
        val now = state.value
        val span = now.chosen ?: return
        val written = JSONObject().put("version", version.toLong()).put("first", span.first).put("last", span.last)
        kept = now.quote
        kit.forms.keep(key.space, form, written.put("quote", now.quote).put("replacement", now.replacement).put("reason", now.reason))
    }

    /** Goes on where one was, if the text is still the same. */
    private fun AmendState.with(begun: JSONObject?): AmendState {
        if (begun == null || begun.optLong("version") != version.toLong()) return this
        val span = Span(begun.optInt("first"), begun.optInt("last"))
        if (span.last >= sentences.orEmpty().size) return this
        kept = begun.optString("quote")
        return choosing(span).copy(writing = true, replacement = begun.optString("replacement"), reason = begun.optString("reason"))
    }

    private fun send() {
        val filled = state.value
        val span = filled.chosen ?: return
        if (filled.busy) return
        if (filled.replacement.trim() == filled.quote) return show { it.copy(trouble = FormTrouble.Missing(R.string.amend_same)) }
        if (filled.reason.isBlank()) return show { it.copy(trouble = FormTrouble.Missing(R.string.amend_no_reason)) }
        show { it.copy(busy = true, trouble = null) }
        val all = filled.sentences.orEmpty()
        val (start, end) = all[span.first].start.toUInt() to all[span.last].end.toUInt()
        val amendment = AmendForm(key.topic, version, start, end, filled.quote, filled.replacement.trim(), filled.reason.trim())
        scope.launch {
            when (val sent = answer { kit.core.app.proposeAmendment(key.space, amendment, form) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = FormTrouble.Said(sent.trouble)) }
                is Answer.Given -> {
                    kit.forms.drop(key.space, form)
                    kit.syncer.start()
                    stack.back()
                }
            }
        }
    }

    private companion object {
        val Empty = AmendState(
            title = "", sentences = null, chosen = null, quote = "", writing = false, replacement = "", reason = "",
            busy = false, trouble = null,
        )
    }
}
