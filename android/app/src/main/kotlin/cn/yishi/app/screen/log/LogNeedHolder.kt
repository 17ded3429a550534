package cn.yishi.app.screen.log

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedForm
import cn.yishi.core.NeedId
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

/** Logs a need. Needs no network; every step is kept, and what was saved can be taken back for ten seconds. */
class LogNeedHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<LogNeedState, LogNeedEvent>(begun(space, kit)) {
    private val people = PeopleFinder(space, kit.core)

    init {
        scope.launch {
            kit.core.live(space, Family.PEOPLE, Family.NEEDS, Family.SPACES) { look() }.collect { seen ->
                if (seen is Answer.Given) show { it.with(seen.value) }
            }
        }
        scope.launch { kit.drafts.notKept.collect { full -> show { it.copy(notKept = full) } } }
    }

    override fun on(event: LogNeedEvent) = when (event) {
        is LogNeedEvent.Choose -> change { it.copy(speaker = event.speaker, search = null, people = people.withRecent(event.speaker)) }
        is LogNeedEvent.Search -> search(event.text)
        is LogNeedEvent.ChooseGrid -> change { it.copy(grid = event.grid) }
        is LogNeedEvent.ChooseCategory -> change { it.copy(category = event.category) }
        is LogNeedEvent.Text -> change { it.copy(text = event.text) }
        is LogNeedEvent.UsePhrase -> change { it.phrased(event) }
        LogNeedEvent.Save -> save()
        LogNeedEvent.Back -> stack.back()
    }

    private fun change(how: (LogNeedState) -> LogNeedState) {
        show { how(it).copy(trouble = null) }
        kit.drafts.keep(draftOf(space), LogNeedDraft.of(state.value))
    }

    private fun search(text: String) {
        show { it.copy(search = text) }
        scope.launch {
            val found = answer { people.named(text) }
            if (found is Answer.Given && state.value.search == text) show { it.copy(people = found.value) }
        }
    }

    private fun save() {
        val filled = state.value
        val missing = filled.missing()
        if (filled.busy || missing != null) return show { it.copy(trouble = missing) }
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val saved = answer { log(filled) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = LogTrouble.Said(saved.trouble.sentence)) }
                is Answer.Given -> saved(filled, saved.value)
            }
        }
    }

    private suspend fun log(filled: LogNeedState): NeedId {
        val grid = checkNotNull(filled.grid)
        val by = when (val speaker = filled.speaker) {
            Speaker.Myself -> null
            is Speaker.Known -> speaker.member
            is Speaker.New -> register(grid, speaker)
        }
        val channel = if (filled.own) NeedChannel.APP else NeedChannel.VISIT
        return kit.core.app.logNeed(space, NeedForm(by, grid, channel, checkNotNull(filled.category), filled.text.trim()))
    }

    /** Puts somebody on the list, and notes it in the draft so that a second try does not do it again. */
    private suspend fun register(grid: GridId, speaker: Speaker.New): MemberId {
        val member = people.register(grid, speaker.name)
        change { it.copy(speaker = Speaker.Known(member, speaker.name)) }
        return member
    }

    private fun saved(filled: LogNeedState, need: NeedId) {
        val draft = draftOf(space)
        kit.drafts.clear(draft)
        kit.settings.change { copy(grid = filled.grid) }
        kit.undo.offer(
            words = R.string.log_saved,
            takeBack = {
                // The words come back first: nothing that was typed is lost.
                kit.drafts.keep(draft, LogNeedDraft.of(filled))
                answer { kit.core.app.withdrawNeed(space, need, null) }
            },
            settle = kit.syncer::start,
        )
        stack.back()
    }

    private suspend fun App.look(): Seen {
        val status = status(space)
        val posts = status.posts.mapNotNull { post -> post.grid?.let { GridChoice(it, post.gridName.orEmpty()) } }
        val grids = posts.ifEmpty { grids(space).map { GridChoice(it.id, it.name) } }
        people.recent(needs(space, NeedFilter(), Page(0u, RECENT)).rows, status.member)
        return Seen(own = posts.isEmpty(), grids)
    }

    private class Seen(val own: Boolean, val grids: List<GridChoice>)

    private fun LogNeedState.with(seen: Seen): LogNeedState = copy(
        own = seen.own,
        grids = seen.grids,
        grid = grid?.takeIf { it in seen.grids.map(GridChoice::id) } ?: usualGrid(seen.grids),
        people = if (search == null) this@LogNeedHolder.people.withRecent(speaker) else people,
    )

    /** The only one, or the one of the last time. */
    private fun usualGrid(grids: List<GridChoice>): GridId? =
        grids.singleOrNull()?.id ?: kit.settings.now.value.grid?.takeIf { last -> grids.any { it.id == last } }

    private companion object {
        /** How many needs are looked through for who spoke last. */
        const val RECENT = 30u

        fun draftOf(space: SpaceId) = "need-${space.hex}"

        fun begun(space: SpaceId, kit: Kit): LogNeedState {
            val empty = LogNeedState(
                own = true, people = listOf(Speaker.Myself), speaker = Speaker.Myself, search = null,
                grids = emptyList(), grid = null, category = null, text = "", busy = false, trouble = null,
                notKept = false,
            )
            return kit.drafts.read(draftOf(space))?.let { LogNeedDraft.into(empty, it) } ?: empty
        }
    }
}

/** A phrase begins the words or is added to them; its class counts unless one was chosen. */
private fun LogNeedState.phrased(phrase: LogNeedEvent.UsePhrase): LogNeedState {
    val words = if (text.isBlank()) phrase.words else text.trimEnd() + "," + phrase.words
    return copy(text = words, category = category ?: phrase.category)
}

private fun LogNeedState.missing(): LogTrouble? = when {
    category == null -> LogTrouble.NoCategory
    grid == null -> LogTrouble.NoGrid
    (speaker as? Speaker.New)?.name?.isBlank() == true -> LogTrouble.NoName
    else -> null
}
