package cn.yishi.app.screen.home

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.screen.home.HomeState.Part
import cn.yishi.app.screen.home.HomeState.Place
import cn.yishi.app.screen.home.HomeState.SyncLine
import cn.yishi.bridge.Answer
import cn.yishi.bridge.SyncNow
import cn.yishi.core.Family
import cn.yishi.core.SpaceId
import cn.yishi.core.StatusView
import kotlinx.coroutines.launch

class HomeHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<HomeState, HomeEvent>(Empty) {
    init {
        scope.launch {
            kit.core.live(null, Family.OUTBOX, Family.PEOPLE, Family.SPACES) { spaces() }.collect(::look)
        }
        scope.launch { kit.syncer.now.collect { now -> show { it.copy(sync = lineOf(now)) } } }
    }

    override fun on(event: HomeEvent) = when (event) {
        HomeEvent.LogNeed -> stack.go(ScreenKey.LogNeed(space))
        HomeEvent.Topics -> stack.go(ScreenKey.Topics(space))
        HomeEvent.MyNeeds -> stack.go(ScreenKey.MyNeeds(space))
        HomeEvent.Settings -> stack.go(ScreenKey.Settings)
        HomeEvent.Sync -> kit.syncer.start()
        is HomeEvent.Switch -> switch(SpaceId(event.place.code))
    }

    private fun switch(to: SpaceId) {
        kit.settings.change { copy(space = to) }
        stack.restart(ScreenKey.Home(to))
    }

    private fun look(spaces: Answer<List<StatusView>>) = when (spaces) {
        is Answer.Failed -> show { it.copy(trouble = spaces.trouble.sentence) }
        is Answer.Given -> show { it.filled(spaces.value) }
    }

    private fun HomeState.filled(spaces: List<StatusView>): HomeState {
        val (own, others) = spaces.partition { it.space == space }
        val status = own.firstOrNull() ?: return this
        return copy(
            place = status.name,
            name = status.memberName,
            posts = status.posts,
            part = partOf(status),
            waiting = status.waiting.toLong(),
            refused = status.refused.toLong(),
            others = others.map { Place(it.space.hex, it.name) },
            trouble = null,
        )
    }

    private companion object {
        val Empty = HomeState("", "", emptyList(), Part.Resident, SyncLine.Idle, 0, 0, emptyList(), null)

        /** A grid's worker logs needs at the door; a committee decides; everybody else speaks for themselves. */
        fun partOf(status: StatusView): Part {
            val roles = status.posts.map { it.code }
            return when {
                roles.any { it in GridRoles } -> Part.Worker
                roles.any { it in CommitteeRoles } -> Part.Committee
                else -> Part.Resident
            }
        }

        val GridRoles = setOf("GridLeader", "GridMember")
        val CommitteeRoles = setOf("CommitteeMember", "Chair", "PartySecretary")

        fun lineOf(now: SyncNow): SyncLine = when (now) {
            is SyncNow.Idle -> SyncLine.Idle
            is SyncNow.Running -> SyncLine.Running
            is SyncNow.Offline -> SyncLine.Offline
            is SyncNow.Failed -> SyncLine.Failed
        }
    }
}
