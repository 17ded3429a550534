package cn.yishi.app.screen.stand

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.Family
import cn.yishi.core.MemberId
import cn.yishi.core.SessionView
import cn.yishi.core.StanceGrade
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import org.json.JSONObject

/** Who agrees is taken down at once; who has doubts or objects says why. The last word counts until the sitting ends. */
class StandHolder(private val key: MeetingKey.Stand, kit: Kit, private val stack: BackStack) :
    FormHolder<StandState, StandEvent>(Empty, key.space, "stand-${key.session}", kit) {
    private val order = Mutex()

    /** Is not ended with the screen: what was pressed before is taken down also where somebody has left already. */
    private val taking = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)

    init {
        scope.launch {
            goOn()
            kit.core.live(key.space, Family.TOPICS) { session(key.space, key.session) to status(key.space).member }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.told(FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> show { it.looked(seen.value.first, seen.value.second) }
                }
            }
        }
    }

    override fun on(event: StandEvent): Unit = when (event) {
        is StandEvent.Choose -> choose(event.member, event.grade)
        is StandEvent.Reason -> change { it.copy(reason = event.text) }
        StandEvent.Save -> save()
        StandEvent.Back -> stack.back()
    }

    private fun StandState.looked(session: SessionView, me: MemberId) = copy(
        title = session.topicTitle,
        parties = session.parties.filter { it.present != null && (session.leads || it.member == me) },
    )

    private fun choose(member: MemberId, grade: StanceGrade) {
        change { it.copy(asked = member, grade = grade, reason = if (it.asked == member) it.reason else "") }
        if (grade == StanceGrade.AGREE || grade == StanceGrade.ACCEPTABLE) take(member, grade, null)
    }

    private fun save() {
        val now = state.value
        val (member, grade) = (now.asked ?: return) to (now.grade ?: return)
        if (grade == StanceGrade.OBJECT && now.reason.isBlank()) return show { it.told(FormTrouble.Missing(R.string.stand_no_reason)) }
        take(member, grade, now.reason.trim().ifEmpty { null })
    }

    /** Hands are quicker than a phone: the next one is asked while this is being stored, and none is lost. */
    private fun take(member: MemberId, grade: StanceGrade, reason: String?) {
        taking.launch {
            val done = order.withLock { answer { kit.core.app.takePosition(key.space, key.session, member, grade, reason) } }
            when (done) {
                is Answer.Failed -> show { it.told(FormTrouble.Said(done.trouble)) }
                is Answer.Given -> taken(member)
            }
        }
    }

    private fun taken(member: MemberId) {
        kit.syncer.start()
        if (state.value.asked != member) return
        show { it.copy(asked = null, grade = null, reason = "") }
        handedIn()
    }

    override fun StandState.kept(): JSONObject = JSONObject().put("asked", asked?.hex).put("grade", grade?.name).put("reason", reason)

    override fun StandState.filled(kept: JSONObject) = copy(
        asked = kept.optString("asked").takeIf(String::isNotEmpty)?.let(::MemberId),
        grade = StanceGrade.entries.find { it.name == kept.optString("grade") },
        reason = kept.optString("reason"),
    )

    override fun StandState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        val Empty = StandState(title = "", parties = null, asked = null, grade = null, reason = "", trouble = null)
    }
}
