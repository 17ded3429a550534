package cn.yishi.app.screen.home

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.NeedKey
import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.nav.place
import cn.yishi.app.screen.home.HomeState.Counts
import cn.yishi.app.screen.home.HomeState.Part
import cn.yishi.app.screen.home.HomeState.SyncLine
import cn.yishi.app.screen.home.HomeState.Today
import cn.yishi.bridge.Answer
import cn.yishi.bridge.SyncNow
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.HomeView
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedId
import cn.yishi.core.NeedStatus
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

class HomeHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<HomeState, HomeEvent>(Empty) {
    init {
        scope.launch { kit.core.live(space, *Family.entries.toTypedArray()) { look() }.collect(::seen) }
        scope.launch {
            kit.core.live(null, Family.SPACES) { spaces() }.collect { spaces ->
                if (spaces is Answer.Given) show { it.copy(others = spaces.value.count { other -> other.space != space }) }
            }
        }
        scope.launch { kit.syncer.now.collect { now -> show { it.copy(sync = lineOf(now)) } } }
    }

    override fun on(event: HomeEvent) = when (event) {
        HomeEvent.LogNeed -> stack.go(ScreenKey.LogNeed(space))
        HomeEvent.Topics -> stack.go(ScreenKey.Topics(space))
        HomeEvent.MyNeeds -> stack.go(ScreenKey.MyNeeds(space))
        HomeEvent.Triage -> stack.go(NeedKey.Triage(space))
        is HomeEvent.Next -> stack.go(event.todo.place(space))
        HomeEvent.Refused -> refused()
        HomeEvent.Call -> stack.go(ScreenKey.Call(space))
        HomeEvent.Settings -> stack.go(ScreenKey.Settings)
        HomeEvent.Inbox -> stack.go(PhoneKey.Inbox(space))
        HomeEvent.Todo -> stack.go(PhoneKey.Todo(space))
        HomeEvent.Members -> stack.go(PhoneKey.Members(space))
        HomeEvent.Rules -> stack.go(PhoneKey.Rules(space))
        HomeEvent.Complain -> stack.go(PhoneKey.Complain(space))
        HomeEvent.Outbox -> stack.go(PhoneKey.Outbox(space))
        HomeEvent.Sync -> kit.syncer.start()
        HomeEvent.Spaces -> stack.go(PhoneKey.Spaces)
    }

    /** Straight to why it came back, where that is about a need. */
    private fun refused() {
        scope.launch {
            val first = answer {
                val row = kit.core.app.todo(space, Page(0u, 1u)).rows.firstOrNull { it.kind == "refused" }
                row?.let { kit.core.app.need(space, NeedId(it.`object`.hex)).row.id }
            }
            val need = (first as? Answer.Given)?.value
            stack.go(if (need == null) ScreenKey.MyNeeds(space) else NeedKey.One(space, need))
        }
    }

    private suspend fun App.look(): Pair<HomeView, Long> {
        val home = home(space)
        val waits = NeedFilter(status = NeedStatus.SUBMITTED)
        val triage = if (partOf(home) == Part.Committee) needs(space, waits, Page(0u, 1u)).total else 0u
        return home to triage.toLong()
    }

    private fun seen(seen: Answer<Pair<HomeView, Long>>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
        is Answer.Given -> show { it.filled(seen.value.first, seen.value.second) }
    }

    private fun HomeState.filled(home: HomeView, triage: Long) = copy(
        place = home.space.name,
        name = home.space.memberName,
        posts = home.space.posts,
        part = partOf(home),
        waiting = home.space.unsent.toLong(),
        refused = home.space.refused.toLong(),
        today = Today(home.dueToday.toLong(), home.overdue.toLong(), home.next),
        triage = triage,
        counts = Counts(home.space.news.toLong(), home.space.todo.toLong()),
        trouble = null,
    )

    private companion object {
        val Empty = HomeState(
            "", "", emptyList(), Part.Resident, SyncLine.Idle, 0, 0, Today(0, 0, null), 0, Counts(0, 0), 0, null,
        )

        /** A grid's worker logs needs at the door; a committee decides; everybody else speaks for themselves. */
        fun partOf(home: HomeView): Part = when (home.role.code) {
            "committee" -> Part.Committee
            "grid" -> Part.Worker
            else -> Part.Resident
        }

        fun lineOf(now: SyncNow): SyncLine = when (now) {
            is SyncNow.Idle -> SyncLine.Idle
            is SyncNow.Running -> SyncLine.Running
            is SyncNow.Offline -> SyncLine.Offline
            is SyncNow.Failed -> SyncLine.Failed
        }
    }
}
