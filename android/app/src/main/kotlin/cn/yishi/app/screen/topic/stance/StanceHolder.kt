package cn.yishi.app.screen.topic.stance

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.StanceGrade
import kotlinx.coroutines.launch
import org.json.JSONObject

class StanceHolder(private val key: ScreenKey.Stance, private val kit: Kit, private val stack: BackStack) :
    Holder<StanceState, StanceEvent>(StanceState("", chosen = null, reason = "", busy = false, trouble = null)) {
    private val form = "stance-${key.topic.hex}"

    init {
        scope.launch {
            val kept = kit.forms.read(key.space, form) ?: return@launch
            val grade = StanceGrade.entries.find { it.name == kept.optString("grade") }
            show { it.copy(chosen = it.chosen ?: grade, reason = it.reason.ifEmpty { kept.optString("reason") }) }
        }
        scope.launch {
            val topic = answer { kit.core.app.topic(key.space, key.topic) }
            if (topic is Answer.Given) show { it.copy(title = topic.value.row.title) }
        }
    }

    override fun on(event: StanceEvent): Unit = when (event) {
        is StanceEvent.Choose -> change { it.copy(chosen = event.grade) }
        StanceEvent.ChooseAgain -> change { it.copy(chosen = null) }
        is StanceEvent.Reason -> change { it.copy(reason = event.text) }
        StanceEvent.Send -> send()
        StanceEvent.Back -> if (state.value.chosen == null) stack.back() else on(StanceEvent.ChooseAgain)
    }

    private fun change(how: (StanceState) -> StanceState) {
        show { how(it).copy(trouble = null) }
        val now = state.value
        kit.forms.keep(key.space, form, JSONObject().put("grade", now.chosen?.name ?: "").put("reason", now.reason))
    }

    private fun send() {
        val filled = state.value
        val grade = filled.chosen ?: return
        if (filled.busy) return
        if (grade == StanceGrade.OBJECT && filled.reason.isBlank()) {
            return show { it.copy(trouble = FormTrouble.Missing(R.string.stance_no_reason)) }
        }
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val sent = answer { give(grade, filled.reason.trim().ifEmpty { null }) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = FormTrouble.Said(sent.trouble)) }
                is Answer.Given -> {
                    kit.forms.drop(key.space, form)
                    kit.syncer.start()
                    stack.back()
                }
            }
        }
    }

    private suspend fun give(grade: StanceGrade, reason: String?) {
        val version = kit.core.app.topic(key.space, key.topic).row.version
        kit.core.app.giveStance(key.space, key.topic, version, grade, reason, form)
    }
}
