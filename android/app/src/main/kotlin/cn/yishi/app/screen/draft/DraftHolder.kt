package cn.yishi.app.screen.draft

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.screen.session.agenda
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.minutesOnRecord
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.ChangeHash
import cn.yishi.core.DraftView
import cn.yishi.core.Family
import cn.yishi.core.SessionId
import kotlinx.coroutines.launch
import org.json.JSONArray
import org.json.JSONObject

/**
 * What one writes belongs to the state of the draft where one began ([heads]); what others write meanwhile is joined
 * with it when it is saved. While one writes nothing, the field follows the draft.
 */
class DraftHolder(private val key: ScreenKey.Draft, private val kit: Kit, private val stack: BackStack) :
    Holder<DraftState, DraftEvent>(Empty.copy(ofMinutes = key.session != null)) {
    private val form = listOfNotNull("draft", key.topic.hex, key.session).joinToString("-")
    private var heads: List<ChangeHash> = emptyList()
    private var stored = ""

    init {
        scope.launch {
            kit.forms.read(key.space, form)?.let { begun ->
                val all = begun.optJSONArray("heads") ?: JSONArray()
                heads = List(all.length()) { ChangeHash(all.getString(it)) }
                show { it.copy(text = begun.optString("text"), changed = true) }
            }
            kit.core.live(key.space, Family.DRAFTS, Family.TOPICS, Family.PEOPLE) { draft(key.space, key.topic, key.session) }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> look(seen.value)
                }
            }
        }
    }

    override fun on(event: DraftEvent): Unit = when (event) {
        is DraftEvent.Text -> write(event.text)
        DraftEvent.Save -> save()
        is DraftEvent.Settle -> act { settleMark(key.space, key.topic, event.mark, event.text, key.session) }
        DraftEvent.UseUnsaved -> state.value.unsaved?.let(::write) ?: Unit
        DraftEvent.DropUnsaved -> act { discardUnsaved(key.space, key.topic, key.session) }
        DraftEvent.Publish -> act { publishCopy(key.space, key.topic, null) }
        DraftEvent.Begin -> begin()
        DraftEvent.History -> stack.go(ScreenKey.DraftHistory(key.space, key.topic, key.session))
        DraftEvent.Back -> stack.back()
    }

    private fun look(draft: DraftView) {
        stored = draft.text
        if (!state.value.changed) heads = draft.heads
        show {
            it.copy(
                title = draft.title,
                text = if (it.changed) it.text else draft.text,
                canEdit = draft.canEdit,
                marks = draft.marks,
                unsaved = draft.unsaved,
                version = draft.version.toLong(),
            )
        }
    }

    private fun write(text: String) {
        show { it.copy(text = text, changed = text != stored, trouble = null) }
        if (!state.value.changed) return kit.forms.drop(key.space, form)
        kit.forms.keep(key.space, form, JSONObject().put("text", text).put("heads", JSONArray(heads.map { it.hex })))
    }

    /** Puts into the field what was taken down at the sitting; it is saved as if it had been typed. */
    private fun begin() {
        val about = key.session ?: return
        scope.launch {
            val begun = answer { session(about).let { minutesOnRecord(it, kit.core.app.agenda(key.space, it)) } }
            if (begun is Answer.Given && state.value.text.isNullOrBlank()) write(begun.value)
        }
    }

    private suspend fun session(about: SessionId) = kit.core.app.session(key.space, about)

    private fun save() {
        val (text, from) = (state.value.text ?: return) to heads
        val before = stored
        act {
            editDraft(key.space, key.topic, from, text, key.session)
            val saved = draft(key.space, key.topic, key.session)
            kit.forms.drop(key.space, form)
            // Nothing waits from here on: the next button appears together with the end of this act.
            show { it.copy(changed = false) }
            look(saved)
            kit.undo.offer(R.string.draft_saved, { answer { undo(before) } }, kit.syncer::start)
        }
    }

    /** Writes the draft as it was before; what others wrote since then stays. */
    private suspend fun undo(before: String) = kit.core.app.editDraft(key.space, key.topic, heads, before, key.session)

    private fun act(what: suspend App.() -> Any?) {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val done = answer { kit.core.app.what() }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = FormTrouble.Said(done.trouble)) }
                is Answer.Given -> {
                    show { it.copy(busy = false) }
                    kit.syncer.start()
                }
            }
        }
    }

    private companion object {
        val Empty = DraftState(
            title = "", ofMinutes = false, text = null, changed = false, canEdit = false, marks = emptyList(), unsaved = null, version = 0,
            busy = false, trouble = null,
        )
    }
}
