package cn.yishi.app.screen.log

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.NeedKey
import cn.yishi.app.nav.Offices
import cn.yishi.app.nav.SpokenFor
import cn.yishi.app.nav.Talks
import cn.yishi.app.nav.spokenFor
import cn.yishi.app.phone.Caught
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.AttachmentPurpose
import cn.yishi.core.Family
import cn.yishi.core.GridId
import cn.yishi.core.NeedId
import cn.yishi.core.SpaceId
import cn.yishi.core.choices
import cn.yishi.core.templates
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch

/** Logs a need. Needs no network; every step is kept, and what was saved can be taken back for ten seconds. */
class LogNeedHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<LogNeedState, LogNeedEvent>(Empty), Talks {
    private val people = PeopleFinder(space, kit.core)
    private val attachments = Attachments(space, kit.core)
    private val saving = Saving(space, kit, people)

    /** The grid of the last need. */
    private var lastGrid: GridId? = null
    private var touched = false

    init {
        scope.launch {
            begin()
            kit.core.live(space, Family.PEOPLE, Family.NEEDS, Family.SPACES) { look() }.collect { seen ->
                if (seen is Answer.Given) show { it.with(seen.value) }
            }
        }
        scope.launch { kit.forms.notKept.collect { full -> show { it.copy(notKept = full) } } }
        scope.launch {
            state.map { it.grid to it.text.trim() }.distinctUntilChanged().collectLatest { (grid, text) -> compare(grid, text) }
        }
    }

    override fun on(event: LogNeedEvent) = when (event) {
        is LogNeedEvent.Choose -> choose(event.speaker)
        is LogNeedEvent.Search -> search(event.text)
        is LogNeedEvent.Register -> change { it.copy(newPerson = event.person) }
        LogNeedEvent.Registered -> registered()
        is LogNeedEvent.GuardianAgrees -> show { it.copy(guardianAgrees = event.agrees, trouble = null) }
        is LogNeedEvent.ChooseGrid -> change { it.copy(grid = event.grid) }
        is LogNeedEvent.InName -> change { it.copy(org = event.org) }
        is LogNeedEvent.ChooseCategory -> change { it.copy(category = event.category) }
        is LogNeedEvent.Text -> change { it.copy(text = event.text) }
        is LogNeedEvent.UsePhrase -> change { it.phrased(event) }
        LogNeedEvent.TakePhoto -> photo { kit.phone.camera.take() }
        LogNeedEvent.ChoosePhoto -> photo { kit.phone.camera.choose() }
        is LogNeedEvent.Talk -> talk(event.consent)
        is LogNeedEvent.Drop -> drop(event.attached)
        is LogNeedEvent.Look -> stack.go(NeedKey.One(space, event.need.id))
        LogNeedEvent.PassSimilar -> show { it.copy(similar = emptyList()) }
        LogNeedEvent.Save -> save()
        LogNeedEvent.Back -> back()
    }

    /** Goes on where somebody stopped, unless they have begun anew, with the photo that the camera took while this app was ended. */
    private suspend fun begin() {
        val kept = kit.forms.read(space, LogNeedDraft.KEY)
        if (kept != null && !touched) show { LogNeedDraft.into(it, kept) }
        askGuardian(state.value.speaker)
        val attached = kept?.let { attachments.found(LogNeedDraft.attachedOf(it)) }.orEmpty()
        show { it.copy(attached = attached + it.attached) }
        kit.phone.camera.leftOver()?.let { add(attachments.photo(it)) }
    }

    private fun change(how: (LogNeedState) -> LogNeedState) {
        touched = true
        show { how(it).copy(trouble = null) }
        kit.forms.keep(space, LogNeedDraft.KEY, LogNeedDraft.of(state.value))
    }

    private fun back() = if (state.value.newPerson != null) change { it.copy(newPerson = null) } else stack.back()

    private fun choose(speaker: Speaker) {
        change { it.copy(speaker = speaker, search = null, newPerson = null, people = people.usual(speaker), hints = people.hints()) }
        scope.launch { askGuardian(speaker) }
    }

    /** Of a small child the guardian is asked each time. */
    private suspend fun askGuardian(speaker: Speaker) {
        val guardian = answer { people.guardian(speaker) }
        show { if (it.speaker == speaker) it.copy(guardian = (guardian as? Answer.Given)?.value, guardianAgrees = false) else it }
    }

    private fun search(text: String) {
        show { it.copy(search = text) }
        val grid = state.value.peopleGrid ?: return
        scope.launch {
            val found = answer { people.named(grid, text) }
            if (found is Answer.Given && state.value.search == text) {
                show { it.copy(people = found.value.map(people::known), hints = people.hints(found.value)) }
            }
        }
    }

    private fun registered() {
        val person = state.value.newPerson ?: return
        val missing = person.missing()
        if (missing != null) show { it.copy(trouble = missing) } else choose(Speaker.New(person))
    }

    private fun photo(catch: suspend () -> Caught) {
        show { it.copy(trouble = null) }
        scope.launch {
            when (val caught = catch()) {
                Caught.Nothing -> Unit
                Caught.Refused -> show { it.copy(trouble = LogTrouble.NoCamera) }
                is Caught.Photo -> add(attachments.photo(caught.bytes))
            }
        }
    }

    override fun talk() = talk(consent = false)

    private fun talk(consent: Boolean) {
        scope.launch {
            if (state.value.recording) return@launch hear(consent)
            val started = kit.phone.microphone.start()
            show { it.copy(recording = started, trouble = if (started) null else LogTrouble.NoMicrophone) }
        }
    }

    /** Ends the recording and keeps it. */
    private suspend fun hear(consent: Boolean) {
        val said = kit.phone.microphone.stop()
        show { it.copy(recording = false) }
        val purpose = if (consent) AttachmentPurpose.CONSENT else AttachmentPurpose.NEED
        if (said == null) show { it.copy(trouble = LogTrouble.Silent) } else add(attachments.voice(said, purpose))
    }

    private fun add(kept: Answer<Attached?>) = when (kept) {
        is Answer.Failed -> show { it.copy(trouble = LogTrouble.Said(kept.trouble)) }
        is Answer.Given -> when (val one = kept.value) {
            null -> show { it.copy(trouble = LogTrouble.NoPhoto) }
            else -> change { it.copy(attached = it.attached + one) }
        }
    }

    private fun drop(one: Attached) {
        change { it.copy(attached = it.attached - one) }
        scope.launch { attachments.drop(one) }
    }

    /** Shows needs that read alike; they are in nobody's way. */
    private suspend fun compare(grid: GridId?, text: String) {
        val alike = if (text.isEmpty()) null else answer { kit.core.app.similarNeeds(space, grid, text) }
        show { it.copy(similar = (alike as? Answer.Given)?.value.orEmpty()) }
    }

    private fun save() {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            if (state.value.recording) hear(consent = false)
            val filled = state.value
            val missing = filled.missing()
            if (missing != null) return@launch show { it.copy(busy = false, trouble = missing) }
            when (val saved = answer { saving.log(filled) { known -> change { it.copy(speaker = known) } } }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = LogTrouble.Said(saved.trouble)) }
                is Answer.Given -> saved(state.value, saved.value)
            }
        }
    }

    private suspend fun saved(filled: LogNeedState, need: NeedId) {
        kit.forms.drop(space, LogNeedDraft.KEY)
        kit.chooser.choose { copy(grid = filled.grid) }
        kit.undo.offer(
            words = R.string.log_saved,
            takeBack = {
                // Words and photos come back first: nothing is lost.
                val words = filled.copy(attached = emptyList())
                kit.forms.keep(space, LogNeedDraft.KEY, LogNeedDraft.of(words))
                val again = if (filled.attached.isEmpty()) Answer.Given(emptyList()) else attachments.again(need)
                if (again is Answer.Given && again.value.isNotEmpty()) {
                    kit.forms.keep(space, LogNeedDraft.KEY, LogNeedDraft.of(words.copy(attached = again.value)))
                }
                again as? Answer.Failed ?: answer { kit.core.app.withdrawNeed(space, need, null) }
            },
            settle = kit.syncer::start,
        )
        stack.back()
    }

    override fun leave() {
        if (state.value.recording) kit.phone.microphone.run { scope.launch { stop() } }
        super.leave()
    }

    private suspend fun App.look(): Seen {
        val home = home(space)
        lastGrid = settings().grid
        val works = Offices(home.space.posts).let { it.committee || it.grids.isNotEmpty() }
        val grids = home.grids.ifEmpty { grids(space) }.map { GridChoice(it.id, it.name) }
        val grid = state.value.grid ?: usualGrid(grids) ?: grids.firstOrNull()?.id
        if (works && grid != null) people.look(grid)
        val kind = choices().spaceKinds.find { it.code == home.space.kind?.code }?.value
        return Seen(own = !works, grids, phrasesOf(templates(kind)), spokenFor(space))
    }

    private class Seen(val own: Boolean, val grids: List<GridChoice>, val phrases: List<PhraseChoice>, val spoken: List<SpokenFor>)

    private fun LogNeedState.with(seen: Seen): LogNeedState = copy(
        own = seen.own,
        grids = seen.grids,
        grid = grid?.takeIf { it in seen.grids.map(GridChoice::id) } ?: usualGrid(seen.grids),
        phrases = seen.phrases,
        spoken = seen.spoken,
        org = org?.takeIf { chosen -> seen.spoken.any { it.org == chosen } },
        people = if (search == null) this@LogNeedHolder.people.usual(speaker) else people,
        hints = if (search == null) this@LogNeedHolder.people.hints() else hints,
    )

    /** The only one, or the one of the last time. */
    private fun usualGrid(grids: List<GridChoice>): GridId? =
        grids.singleOrNull()?.id ?: lastGrid?.takeIf { last -> grids.any { it.id == last } }

    /** Where people are looked for: the chosen grid, before that the first one. */
    private val LogNeedState.peopleGrid: GridId? get() = grid ?: grids.firstOrNull()?.id

    private companion object {
        val Empty = LogNeedState(
            own = true, people = listOf(Speaker.Myself), hints = emptyMap(), speaker = Speaker.Myself, search = null,
            newPerson = null, guardian = null, guardianAgrees = false, grids = emptyList(), grid = null, spoken = emptyList(), org = null, category = null, phrases = emptyList(), text = "",
            attached = emptyList(), recording = false, similar = emptyList(), busy = false, trouble = null, notKept = false,
        )
    }
}
