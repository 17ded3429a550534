package cn.yishi.app.screen.need

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.CourseKey
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.Matter
import cn.yishi.app.nav.NeedKey
import cn.yishi.app.nav.Offices
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.phone.VoiceNow
import cn.yishi.app.screen.files.Files
import cn.yishi.app.screen.files.FilesNow
import cn.yishi.app.screen.files.Source
import cn.yishi.app.screen.log.LogNeedDraft
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.BlobId
import cn.yishi.core.Family
import cn.yishi.core.NeedId
import cn.yishi.core.NeedRow
import cn.yishi.core.NeedView
import cn.yishi.core.OutboxRow
import cn.yishi.core.SpaceId
import cn.yishi.core.choices
import kotlinx.coroutines.launch
import org.json.JSONObject

class NeedHolder(key: NeedKey.One, private val kit: Kit, private val stack: BackStack) :
    Holder<NeedState, NeedEvent>(Empty) {
    private val space: SpaceId = key.space
    private val need: NeedId = key.need
    private val files = Files(
        scope,
        kit,
        Source(open = { openAttachment(space, need, it) }, fetch = { file, listener, cancel -> fetchAttachment(space, need, file, listener, cancel) }),
    ) { trouble -> show { it.copy(trouble = if (trouble == null) NeedTrouble.NoSound else NeedTrouble.Said(trouble)) } }

    init {
        scope.launch {
            kit.core.live(space, Family.NEEDS, Family.OUTBOX, Family.PEOPLE, Family.TOPICS) { look() }.collect(::seen)
        }
        scope.launch { kit.voice.now.collect { now -> show { it.copy(voice = now) } } }
        scope.launch { files.now.collect { now -> show { it.copy(files = now) } } }
    }

    override fun on(event: NeedEvent) = when (event) {
        is NeedEvent.OpenFile -> open(event.file)
        is NeedEvent.StopFile -> files.stop(event.file)
        NeedEvent.ReadAloud -> readAloud()
        NeedEvent.Retry -> retry()
        NeedEvent.Rewrite -> rewrite()
        NeedEvent.Correct -> beginCorrecting()
        is NeedEvent.Correction -> correct(event.text)
        NeedEvent.SaveCorrection -> saveCorrection()
        NeedEvent.Withdraw -> withdraw()
        NeedEvent.Slip -> stack.go(NeedKey.Slip(space, need))
        is NeedEvent.Look -> stack.go(NeedKey.One(space, event.need))
        is NeedEvent.Topic -> stack.go(ScreenKey.Topic(space, event.topic))
        NeedEvent.Accept -> act { acceptNeed(space, need) }
        is NeedEvent.Decide -> stack.go(NeedKey.Answer(space, need, event.how))
        NeedEvent.Place -> stack.go(NeedKey.Place(space, need))
        NeedEvent.Merge -> stack.go(NeedKey.Merge(space, need))
        NeedEvent.Classify -> stack.go(CourseKey.Classify(space, Matter.Need(need)))
        NeedEvent.Refer -> stack.go(CourseKey.Refer(space, Matter.Need(need)))
        NeedEvent.Close -> close()
        NeedEvent.Back -> if (state.value.correction != null) show { it.copy(correction = null) } else stack.back()
    }

    private class Seen(
        val view: NeedView,
        val mine: Boolean,
        val governs: Boolean,
        val works: Boolean,
        val refused: OutboxRow?,
        val similar: List<NeedRow>,
    )

    private suspend fun App.look(): Seen {
        val view = need(space, need)
        val home = home(space)
        val governs = Offices(home.space.posts).committee
        val alike = if (governs) similarNeeds(space, view.row.grid, view.row.text) else emptyList()
        return Seen(
            view,
            mine = view.row.by == home.space.member || view.row.state != null,
            governs,
            works = home.space.posts.any { it.grid == view.row.grid },
            refused = refusedAbout(space, need),
            similar = alike.filter { it.id != need && it.mergedInto == null },
        )
    }

    private fun seen(seen: Answer<Seen>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = NeedTrouble.Said(seen.trouble)) }
        is Answer.Given -> show {
            val now = seen.value
            it.copy(
                view = now.view, mine = now.mine, governs = now.governs, works = now.works, refused = now.refused, similar = now.similar,
            )
        }
    }

    private fun act(what: suspend App.() -> Unit) {
        scope.launch {
            val done = answer { kit.core.app.what() }
            show { it.copy(trouble = (done as? Answer.Failed)?.let { failed -> NeedTrouble.Said(failed.trouble) }) }
            if (done is Answer.Given) kit.syncer.start()
        }
    }

    private fun open(file: BlobId) {
        show { it.copy(trouble = null) }
        files.open(file)
    }

    /** The words, and what became of them. */
    private fun readAloud() {
        val view = state.value.view ?: return
        if (state.value.voice == VoiceNow.Speaking) return kit.voice.stop()
        val status = view.row.status
        val text = listOfNotNull(view.row.text, status.zh, view.reason?.text, view.mergedIntoText, view.topicTitle)
        kit.voice.say((text + view.answers.map { it.text }).joinToString("\n"))
    }

    private fun retry() {
        val refused = state.value.refused ?: return
        act { retry(space, refused.entry) }
    }

    /** The words are in the form before the form opens. */
    private fun rewrite() {
        val row = state.value.view?.row ?: return
        val words = state.value.refused?.words?.ifEmpty { null } ?: row.text
        val category = choices().categories.find { it.code == row.category.code }?.value
        scope.launch {
            // What somebody was writing when they came here stands below.
            val begun = kit.forms.read(space, LogNeedDraft.KEY)?.optString("text").orEmpty()
            val all = if (begun.isBlank() || begun == words) words else "$words\n$begun"
            kit.forms.keep(space, LogNeedDraft.KEY, LogNeedDraft.of(all, category, row.grid))
            stack.go(ScreenKey.LogNeed(space))
        }
    }

    /** Goes on with what was written before. */
    private fun beginCorrecting() {
        scope.launch {
            val kept = kit.forms.read(space, form)?.optString("text")
            show { it.copy(correction = kept ?: it.view?.row?.text.orEmpty(), trouble = null) }
        }
    }

    private fun correct(text: String) {
        show { it.copy(correction = text, trouble = null) }
        kit.forms.keep(space, form, JSONObject().put("text", text))
    }

    private fun saveCorrection() {
        val text = state.value.correction?.trim() ?: return
        scope.launch {
            when (val done = answer { kit.core.app.correctNeed(space, need, text, form) }) {
                is Answer.Failed -> show { it.copy(trouble = NeedTrouble.Said(done.trouble)) }
                is Answer.Given -> {
                    show { it.copy(correction = null, trouble = null) }
                    kit.forms.drop(space, form)
                    kit.syncer.start()
                }
            }
        }
    }

    /** Cannot be undone once it is done, so it is done when ten seconds are over. */
    private fun withdraw() {
        kit.undo.before(R.string.need_withdrawn, R.string.need_withdraw_not) {
            answer { kit.core.app.withdrawNeed(space, need, null) }.also { kit.syncer.start() }
        }
        stack.back()
    }

    /** The same: only whoever said it can have it opened again. */
    private fun close() {
        kit.undo.before(R.string.need_closing, R.string.need_close_not) {
            answer { kit.core.app.closeNeed(space, need) }.also { kit.syncer.start() }
        }
        stack.back()
    }

    private val form get() = "correct-${need.hex}"

    override fun leave() {
        kit.phone.player.stop()
        kit.voice.stop()
        super.leave()
    }

    private companion object {
        val Empty = NeedState(
            view = null, mine = false, governs = false, works = false, refused = null, files = FilesNow.Nothing,
            correction = null, similar = emptyList(), voice = VoiceNow.Silent, trouble = null,
        )
    }
}
