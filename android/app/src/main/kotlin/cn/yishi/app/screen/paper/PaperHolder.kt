package cn.yishi.app.screen.paper

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.MemberId
import cn.yishi.core.PaperView
import kotlinx.coroutines.launch

class PaperHolder(private val key: MeetingKey.Paper, private val kit: Kit, private val stack: BackStack) :
    Holder<PaperState, PaperEvent>(Empty) {
    private var busy = false

    init {
        scope.launch {
            kit.core.live(key.space, Family.TOPICS, Family.PEOPLE) { look() }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> show { it.with(seen.value) }
                }
            }
        }
    }

    override fun on(event: PaperEvent): Unit = when (event) {
        PaperEvent.Ask -> show { it.copy(readBack = true, trouble = null) }
        PaperEvent.Cancel -> show { it.copy(readBack = false, trouble = null) }
        PaperEvent.Sign -> sign()
        PaperEvent.PassAround -> stack.go(MeetingKey.Signing(key.space, key.paper))
        PaperEvent.Refuse -> stack.go(MeetingKey.Words(key.space, WordsAct.Refuse(key.paper, null)))
        PaperEvent.Drop -> stack.go(MeetingKey.Words(key.space, WordsAct.Drop(key.paper)))
        PaperEvent.Work -> stack.go(MeetingKey.Work(key.space, key.paper))
        PaperEvent.Notice -> notice()
        PaperEvent.Back -> if (state.value.readBack) on(PaperEvent.Cancel) else stack.back()
    }

    private fun notice() {
        state.value.paper?.let { stack.go(MeetingKey.Words(key.space, WordsAct.Notice(it.topic))) }
    }

    /** Whoever holds two offices signs for both. */
    private fun sign() {
        val slots = state.value.paper?.mySlots ?: return
        if (busy) return
        busy = true
        scope.launch {
            val done = answer { for (slot in slots) kit.core.app.signPaper(key.space, key.paper, slot.toUByte()) }
            busy = false
            when (done) {
                is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(done.trouble)) }
                is Answer.Given -> {
                    show { it.copy(readBack = false, trouble = null) }
                    kit.syncer.start()
                }
            }
        }
    }

    private class Seen(val paper: PaperView, val me: MemberId, val stands: String, val roles: List<String>, val newest: Boolean, val keeps: Boolean)

    private suspend fun App.look(): Seen {
        val paper = paper(key.space, key.paper)
        val stands = topic(key.space, paper.topic).row.state.code
        val roles = home(key.space).roles.map { it.code }
        val newest = papers(key.space, paper.topic).first { it.purpose.code == paper.purpose.code && !it.dropped || it.id == paper.id }.id == paper.id
        return Seen(paper, status(key.space).member, stands, roles, newest, paperEvidence(key.space, key.paper).iKeep)
    }

    private fun PaperState.with(seen: Seen): PaperState {
        val governs = "committee" in seen.roles
        val counts = seen.paper.sealed && !seen.paper.dropped && seen.newest
        return copy(
            paper = seen.paper,
            me = seen.me,
            keeps = seen.keeps,
            canWork = counts && seen.stands in Begun[seen.paper.purpose.code].orEmpty() && (governs || "grid" in seen.roles),
            canNotice = counts && governs && seen.paper.purpose.code == "plan" && seen.stands == "Planning",
            canDrop = !seen.paper.sealed && !seen.paper.dropped && (governs || "grid" in seen.roles),
            readBack = readBack && seen.paper.mySlots.isNotEmpty(),
        )
    }

    private companion object {
        /** Where the core lets the work begin, by what was sealed. */
        val Begun = mapOf("minutes" to setOf("ConsensusReached"), "agree_and_act" to setOf("Accepted", "Planning", "Noticed"))

        val Empty = PaperState(
            paper = null, me = null, keeps = false, canWork = false, canNotice = false, canDrop = false, readBack = false, trouble = null,
        )
    }
}
