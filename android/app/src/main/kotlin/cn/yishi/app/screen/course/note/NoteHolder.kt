package cn.yishi.app.screen.course.note

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.CourseAct
import cn.yishi.app.nav.CourseKey
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.civilToday
import cn.yishi.app.words.isDay
import cn.yishi.core.Annuller
import cn.yishi.core.App
import cn.yishi.core.Conclusion
import cn.yishi.core.DocumentForm
import org.json.JSONObject

class NoteHolder(private val key: CourseKey.Note, kit: Kit, private val stack: BackStack) : FormHolder<NoteState, NoteEvent>(
    NoteState(key.act, about = "", today = civilToday(), conclusion = null, by = null, line = "", day = "", words = "", trouble = null),
    key.space, "note-${key.act.name}-${key.topic.hex}", kit,
) {
    init {
        begin {
            val title = topic(key.space, key.topic).row.title
            return@begin { it.copy(about = title) }
        }
    }

    override fun on(event: NoteEvent) = when (event) {
        is NoteEvent.Conclude -> change { it.copy(conclusion = event.conclusion) }
        is NoteEvent.By -> change { it.copy(by = event.by) }
        is NoteEvent.Line -> change { it.copy(line = event.text) }
        is NoteEvent.Day -> change { it.copy(day = event.day) }
        is NoteEvent.Words -> change { it.copy(words = event.text) }
        NoteEvent.Save -> save()
        NoteEvent.Back -> stack.back()
    }

    private fun save() {
        val lacks = state.value.lacks()
        if (lacks != null) return missing(lacks)
        if (key.act != CourseAct.Annul) return send(null, { act(state.value) }) { stack.back() }
        sendLater { act(state.value) }
        stack.back()
    }

    private fun NoteState.lacks(): Int? = when {
        act == CourseAct.Evaluate && conclusion == null -> R.string.note_no_conclusion
        act == CourseAct.Annul && by == null -> R.string.note_no_annuller
        act in Papers && line.isBlank() -> R.string.note_no_number
        act != CourseAct.Evaluate && !isDay(day.trim()) -> R.string.review_no_day
        words.isBlank() -> R.string.words_missing
        else -> null
    }

    private suspend fun App.act(filled: NoteState) {
        val (space, topic) = key.space to key.topic
        val (line, day, words) = Triple(filled.line.trim(), filled.day.trim(), filled.words.trim())
        when (key.act) {
            CourseAct.Evaluate -> evaluateTopic(space, topic, checkNotNull(filled.conclusion), line.ifEmpty { null }, words, form)
            CourseAct.Receipt -> acknowledgeReferral(space, topic, DocumentForm(day, line, words), form)
            CourseAct.Annul -> annulTopic(space, topic, checkNotNull(filled.by), DocumentForm(day, line, words), form)
            CourseAct.Suspend -> suspendWork(space, topic, day, words, form)
            CourseAct.Resume -> resumeWork(space, topic, day, words, form)
        }
    }

    override fun NoteState.filled(kept: JSONObject) = copy(
        conclusion = Conclusion.entries.find { it.name == kept.optString("conclusion") },
        by = Annuller.entries.find { it.name == kept.optString("by") },
        line = kept.optString("line"),
        day = kept.optString("day"),
        words = kept.optString("words"),
    )

    override fun NoteState.kept(): JSONObject = JSONObject().put("conclusion", conclusion?.name).put("by", by?.name)
        .put("line", line).put("day", day).put("words", words)

    override fun NoteState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        val Papers = setOf(CourseAct.Receipt, CourseAct.Annul)
    }
}
