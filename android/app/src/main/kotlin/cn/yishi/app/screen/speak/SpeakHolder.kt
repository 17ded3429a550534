package cn.yishi.app.screen.speak

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.screen.party.Somebody
import cn.yishi.app.screen.party.json
import cn.yishi.app.screen.party.somebodyOf
import cn.yishi.app.screen.session.agenda
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.App
import org.json.JSONObject

class SpeakHolder(private val key: MeetingKey.Speak, kit: Kit, private val stack: BackStack) :
    FormHolder<SpeakState, SpeakEvent>(Empty, key.space, listOfNotNull("speak", key.session, key.item, key.member?.hex).joinToString("-"), kit) {
    init {
        begin {
            val seen = look()
            return@begin { it.copy(about = seen.about, people = seen.people, who = seen.who) }
        }
    }

    override fun on(event: SpeakEvent): Unit = when (event) {
        is SpeakEvent.Who -> change { it.copy(who = event.who) }
        is SpeakEvent.Write -> change { it.copy(words = event.text) }
        SpeakEvent.Save -> save()
        SpeakEvent.Back -> stack.back()
    }

    private suspend fun App.look(): SpeakState {
        val session = session(key.space, key.session)
        val me = status(key.space).member
        val there = session.parties.filter { it.present != null && (session.leads || it.member == me) }
        // Whoever else is there may wait for a turn, too.
        val waiting = session.turns.filter { session.leads || it.isMe }.map { Somebody(it.member, it.name) }
        val people = (there.map { Somebody(it.member, it.name) } + waiting).distinct()
        val about = agenda(key.space, session).getOrNull(key.item) ?: session.topicTitle
        return Empty.copy(about = about, people = people, who = people.find { it.member == key.member } ?: people.singleOrNull())
    }

    private fun save() {
        val now = state.value
        val missing = when {
            now.who == null -> R.string.speak_no_who
            now.words.isBlank() -> R.string.speak_no_words
            else -> null
        }
        send(missing, { take(now) }) { stack.back() }
    }

    private suspend fun App.take(now: SpeakState) =
        takeStatement(key.space, key.session, now.who?.member, key.item.toUByte(), now.words.trim())

    override fun SpeakState.kept(): JSONObject = JSONObject().put("who", who?.json()).put("words", words)

    override fun SpeakState.filled(kept: JSONObject) =
        copy(who = kept.optJSONObject("who")?.let(::somebodyOf) ?: who, words = kept.optString("words"))

    override fun SpeakState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        val Empty = SpeakState(about = "", people = emptyList(), who = null, words = "", trouble = null)
    }
}
