package cn.yishi.app.screen.recordsign

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.screen.session.agenda
import cn.yishi.app.screen.signing.Strokes
import cn.yishi.app.screen.signing.drawn
import cn.yishi.app.screen.signing.json
import cn.yishi.app.screen.signing.strokesOf
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.minutesOnRecord
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import kotlinx.coroutines.launch
import org.json.JSONObject

class RecordSignHolder(private val key: MeetingKey.RecordSign, kit: Kit, private val stack: BackStack) :
    FormHolder<RecordSignState, RecordSignEvent>(Empty, key.space, "recordsign-${key.session}-${key.member.hex}", kit) {
    init {
        scope.launch {
            when (val seen = answer { kit.core.app.look() }) {
                is Answer.Failed -> show { it.told(FormTrouble.Said(seen.trouble)) }
                is Answer.Given -> show { it.copy(name = seen.value.first, record = seen.value.second) }
            }
            goOn()
        }
    }

    /** Whose turn it is, and the record in words. */
    private suspend fun App.look(): Pair<String, String> {
        val session = session(key.space, key.session)
        return session.unsigned.find { it.member == key.member }?.name.orEmpty() to minutesOnRecord(session, agenda(key.space, session))
    }

    override fun on(event: RecordSignEvent): Unit = when (event) {
        is RecordSignEvent.Drawn -> change { it.copy(strokes = it.strokes + listOf(event.stroke)) }
        RecordSignEvent.Wipe -> change { it.copy(strokes = emptyList()) }
        RecordSignEvent.Signed -> signed()
        RecordSignEvent.Back -> stack.back()
    }

    private fun signed() {
        val strokes = state.value.strokes
        send(if (strokes.isEmpty()) R.string.recordsign_empty else null, { sign(strokes) }) { stack.back() }
    }

    private suspend fun App.sign(strokes: Strokes) =
        drawn(key.space, strokes) { witnessRecord(key.space, key.session, key.member, it) }

    override fun RecordSignState.kept(): JSONObject = JSONObject().put("strokes", strokes.json())

    override fun RecordSignState.filled(kept: JSONObject) = copy(strokes = strokesOf(kept.optJSONArray("strokes")))

    override fun RecordSignState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        val Empty = RecordSignState(name = "", record = "", strokes = emptyList(), trouble = null)
    }
}
