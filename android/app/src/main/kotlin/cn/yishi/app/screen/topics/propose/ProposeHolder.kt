package cn.yishi.app.screen.topics.propose

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.nav.spokenFor
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.MatterClass
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicForm
import cn.yishi.core.TopicSource
import kotlinx.coroutines.launch
import org.json.JSONObject

class ProposeHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<ProposeState, ProposeEvent>(Empty) {
    init {
        scope.launch {
            val kept = kit.forms.read(space, FORM)
            if (kept != null) show { if (it == Empty) it.filled(kept) else it }
            val spoken = answer { kit.core.app.spokenFor(space) }
            if (spoken is Answer.Given) show { it.copy(spoken = spoken.value) }
        }
    }

    override fun on(event: ProposeEvent) = when (event) {
        is ProposeEvent.Title -> change { it.copy(title = event.text) }
        is ProposeEvent.Summary -> change { it.copy(summary = event.text) }
        is ProposeEvent.Source -> change { it.copy(source = event.source) }
        is ProposeEvent.Matter -> change { it.copy(matter = event.matter) }
        is ProposeEvent.InName -> change { it.copy(org = event.org) }
        ProposeEvent.Save -> save()
        ProposeEvent.Back -> stack.back()
    }

    private fun change(how: (ProposeState) -> ProposeState) {
        show { how(it).copy(trouble = null) }
        val now = state.value
        val form = JSONObject().put("title", now.title).put("summary", now.summary)
        kit.forms.keep(space, FORM, form.put("source", now.source.name).put("class", now.matter.name).putOpt("org", now.org))
    }

    private fun save() {
        val filled = state.value
        if (filled.busy) return
        if (filled.title.isBlank()) return show { it.copy(trouble = FormTrouble.Missing(R.string.propose_no_title)) }
        if (filled.summary.isBlank()) return show { it.copy(trouble = FormTrouble.Missing(R.string.propose_no_summary)) }
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            val form = TopicForm(filled.title.trim(), filled.summary.trim(), filled.source, filled.matter, emptyList(), org = filled.org?.takeIf { chosen -> filled.spoken.any { it.org == chosen } })
            when (val saved = answer { kit.core.app.proposeTopic(space, form, FORM) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = FormTrouble.Said(saved.trouble)) }
                is Answer.Given -> {
                    kit.forms.drop(space, FORM)
                    kit.syncer.start()
                    stack.back()
                    stack.go(ScreenKey.Topic(space, saved.value))
                }
            }
        }
    }

    private fun ProposeState.filled(kept: JSONObject) = copy(
        title = kept.optString("title"),
        summary = kept.optString("summary"),
        source = TopicSource.entries.find { it.name == kept.optString("source") } ?: source,
        matter = MatterClass.entries.find { it.name == kept.optString("class") } ?: matter,
        org = kept.optString("org").ifEmpty { null },
    )

    private companion object {
        const val FORM = "propose"

        val Empty = ProposeState(
            title = "", summary = "", source = TopicSource.PARTY_REQUEST, matter = MatterClass.GENERAL, spoken = emptyList(), org = null, busy = false, trouble = null,
        )
    }
}
