package cn.yishi.app.screen.roll

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.screen.party.People
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Attendance
import cn.yishi.core.Family
import cn.yishi.core.MemberId
import cn.yishi.core.SessionView
import cn.yishi.core.StatusView
import kotlinx.coroutines.launch
import org.json.JSONArray
import org.json.JSONObject

class RollHolder(private val key: MeetingKey.Roll, kit: Kit, private val stack: BackStack) :
    FormHolder<RollState, RollEvent>(Empty, key.space, "roll-${key.session}", kit) {
    private val people = People(key.space, kit.core)

    init {
        scope.launch {
            goOn()
            kit.core.live(key.space, Family.TOPICS, Family.PEOPLE) { session(key.space, key.session) to status(key.space) }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.told(FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> show { it.looked(seen.value.first, seen.value.second) }
                }
            }
        }
    }

    override fun on(event: RollEvent): Unit = when (event) {
        is RollEvent.Pick -> change { it.copy(picked = if (event.member in it.picked) it.picked - event.member else it.picked + event.member) }
        is RollEvent.How -> change { it.copy(how = event.how) }
        is RollEvent.Type -> find(event.text)
        RollEvent.SignIn -> signIn()
        RollEvent.Back -> stack.back()
    }

    private fun RollState.looked(session: SessionView, status: StatusView): RollState {
        val there = session.parties.filter { it.present != null }.map { it.member } + session.others.map { it.member }
        return copy(
            title = session.topicTitle, parties = session.parties, others = session.others, me = status.member,
            here = status.member in there, picked = picked - there.toSet(),
        )
    }

    /** Somebody who leads or listens and is no party. */
    private fun find(typed: String) {
        change { it.copy(typed = typed) }
        scope.launch {
            val found = answer { if (typed.isBlank()) emptyList() else people.find(typed) }
            if (found is Answer.Given) show { if (it.typed == typed) it.copy(found = found.value) else it }
        }
    }

    private fun signIn() {
        val now = state.value
        val missing = if (now.picked.isEmpty()) R.string.roll_nobody else null
        send(missing, { for (member in now.picked) signIn(member, now) }) { stack.back() }
    }

    private suspend fun App.signIn(member: MemberId, now: RollState) {
        val own = member == now.me
        signIn(key.space, key.session, if (own) null else member, if (own) Attendance.DEVICE else now.how)
        // Whoever is on it does not come twice, should the next one be refused.
        show { it.copy(picked = it.picked - member) }
    }

    override fun RollState.kept(): JSONObject = JSONObject().put("picked", JSONArray(picked.map { it.hex })).put("how", how.name)

    override fun RollState.filled(kept: JSONObject): RollState {
        val all = kept.optJSONArray("picked") ?: JSONArray()
        return copy(
            picked = (0 until all.length()).map { MemberId(all.optString(it)) },
            how = Attendance.entries.find { it.name == kept.optString("how") } ?: how,
        )
    }

    override fun RollState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        val Empty = RollState(
            title = "", parties = null, others = emptyList(), me = null, here = false, picked = emptyList(), how = Attendance.PAPER, typed = "",
            found = emptyList(), trouble = null,
        )
    }
}
