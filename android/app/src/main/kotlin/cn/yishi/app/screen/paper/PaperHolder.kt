package cn.yishi.app.screen.paper

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.Offices
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.nav.offices
import cn.yishi.app.screen.files.Files
import cn.yishi.app.screen.files.FilesNow
import cn.yishi.app.screen.files.Source
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.EvidenceRow
import cn.yishi.core.Family
import cn.yishi.core.MemberId
import cn.yishi.core.PaperView
import kotlinx.coroutines.launch

class PaperHolder(private val key: MeetingKey.Paper, private val kit: Kit, private val stack: BackStack) :
    Holder<PaperState, PaperEvent>(Empty) {
    private var busy = false
    private val files = Files(
        scope,
        kit,
        Source(
            open = { openEvidence(key.space, key.paper, it) },
            fetch = { file, listener, cancel -> fetchEvidence(key.space, key.paper, file, listener, cancel) },
        ),
    ) { trouble -> show { it.copy(trouble = trouble?.let(FormTrouble::Said) ?: FormTrouble.Missing(R.string.need_no_sound)) } }

    init {
        scope.launch { files.now.collect { now -> show { it.copy(files = now) } } }
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
        is PaperEvent.OpenFile -> files.open(event.file)
        is PaperEvent.StopFile -> files.stop(event.file)
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

    private class Seen(val paper: PaperView, val me: MemberId, val stands: String, val mine: Offices, val newest: Boolean, val evidence: List<EvidenceRow>)

    private suspend fun App.look(): Seen {
        val paper = paper(key.space, key.paper)
        val stands = topic(key.space, paper.topic).row.state.code
        val newest = papers(key.space, paper.topic).first { it.purpose.code == paper.purpose.code && !it.dropped || it.id == paper.id }.id == paper.id
        return Seen(paper, status(key.space).member, stands, offices(key.space), newest, paperEvidence(key.space, key.paper).rows)
    }

    private fun PaperState.with(seen: Seen): PaperState {
        val (mine, works) = seen.mine to (seen.mine.both || seen.mine.grids.isNotEmpty())
        val counts = seen.paper.sealed && !seen.paper.dropped && seen.newest
        return copy(
            paper = seen.paper,
            me = seen.me,
            keeps = seen.paper.iKeep,
            evidence = seen.evidence,
            canWork = counts && seen.stands in Begun[seen.paper.purpose.code].orEmpty() && works,
            canNotice = counts && seen.paper.iAnnounce && seen.stands == "Planning",
            canDrop = !seen.paper.sealed && !seen.paper.dropped && (mine.both || seen.paper.mine),
            readBack = readBack && seen.paper.mySlots.isNotEmpty(),
        )
    }

    override fun leave() {
        kit.phone.player.stop()
        super.leave()
    }

    private companion object {
        /** Where the core lets the work begin, by what was sealed. */
        val Begun = mapOf("minutes" to setOf("ConsensusReached"), "agree_and_act" to setOf("Accepted", "Planning", "Noticed"))

        val Empty = PaperState(
            paper = null, me = null, keeps = false, evidence = emptyList(), files = FilesNow.Nothing, canWork = false, canNotice = false, canDrop = false, readBack = false, trouble = null,
        )
    }
}
