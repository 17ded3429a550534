package cn.yishi.app.screen.agree

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.screen.party.People
import cn.yishi.app.screen.party.PeopleEvent
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.screen.party.after
import cn.yishi.app.screen.party.filled
import cn.yishi.app.screen.party.json
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.titleOfAgreement
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.Agreement
import cn.yishi.core.App
import cn.yishi.core.PaperForm
import cn.yishi.core.PaperId
import cn.yishi.core.Party
import kotlinx.coroutines.launch
import org.json.JSONObject

class AgreeHolder(private val key: MeetingKey.Agree, kit: Kit, private val stack: BackStack) :
    FormHolder<AgreeState, AgreeEvent>(Empty, key.space, "agree-${key.topic.hex}", kit) {
    private val people = People(key.space, kit.core)

    init {
        scope.launch {
            val seen = answer { kit.core.app.topic(key.space, key.topic).row.title to people.me() }
            if (seen is Answer.Given) show { it.copy(title = seen.value.first, people = it.people.copy(moderator = seen.value.second)) }
            goOn()
        }
    }

    override fun on(event: AgreeEvent): Unit = when (event) {
        is AgreeEvent.Text -> change { it.copy(text = event.text) }
        is AgreeEvent.People -> people(event.event)
        is AgreeEvent.Money -> change { it.copy(raisesMoney = event.raised) }
        AgreeEvent.Sign -> lay()
        AgreeEvent.Back -> stack.back()
    }

    private fun people(event: PeopleEvent) {
        change { it.copy(people = it.people.after(event, affected = true)) }
        if (event is PeopleEvent.Ask || event is PeopleEvent.Type) scope.launch { find() }
    }

    /** Who can be a party: whoever holds the phone is none. */
    private suspend fun find() {
        val typed = state.value.people.typed
        val found = answer { people.find(typed) - setOfNotNull(state.value.people.moderator) }
        if (found is Answer.Given) show { if (it.people.typed == typed) it.copy(people = it.people.copy(found = found.value)) else it }
    }

    private fun lay() {
        val missing = if (state.value.text.isBlank()) R.string.agree_no_text else null
        send(missing, { lay(state.value) }) { paper ->
            stack.back()
            stack.go(MeetingKey.Paper(key.space, paper))
            stack.go(MeetingKey.Signing(key.space, paper))
        }
    }

    private suspend fun App.lay(filled: AgreeState): PaperId {
        val parties = filled.people.parties.map { Party(it.kind, it.who.member, it.affected, invitedAs = it.invitedAs) }
        val agreement = Agreement(parties, status(key.space).member, filled.raisesMoney)
        return layAgreement(key.space, PaperForm(key.topic, titleOfAgreement(filled.title), filled.text.trim()), agreement)
    }

    override fun AgreeState.kept(): JSONObject = people.json().put("text", text).put("raisesMoney", raisesMoney)

    override fun AgreeState.filled(kept: JSONObject) =
        copy(text = kept.optString("text"), people = people.filled(kept), raisesMoney = kept.optBoolean("raisesMoney"))

    override fun AgreeState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        val Empty = AgreeState(title = "", text = "", people = PeopleState.Nobody, raisesMoney = false, trouble = null)
    }
}
