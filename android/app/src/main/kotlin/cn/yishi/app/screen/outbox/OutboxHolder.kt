package cn.yishi.app.screen.outbox

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.Pages
import cn.yishi.app.screen.outbox.OutboxState.Line
import cn.yishi.app.screen.outbox.OutboxState.Synced
import cn.yishi.bridge.Answer
import cn.yishi.bridge.SyncNow
import cn.yishi.bridge.answer
import cn.yishi.core.EntryId
import cn.yishi.core.Family
import cn.yishi.core.OutboxRows
import cn.yishi.core.SpaceId
import cn.yishi.core.SpaceRow
import kotlinx.coroutines.launch

class OutboxHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<OutboxState, OutboxEvent>(Empty) {
    private val pages = Pages()

    init {
        scope.launch {
            pages.follow(kit.core, space, Family.OUTBOX, Family.SYNCED, read = { outbox(space, it) to spaceRow(space) }, look = ::look)
        }
        scope.launch { kit.syncer.now.collect { now -> show { it.copy(sync = lineOf(now)) } } }
        scope.launch { kit.syncer.airplane.collect { on -> show { it.copy(airplane = on) } } }
    }

    override fun on(event: OutboxEvent) = when (event) {
        OutboxEvent.Sync -> kit.syncer.start()
        OutboxEvent.Cancel -> kit.syncer.cancel()
        is OutboxEvent.Airplane -> kit.syncer.fly(event.on)
        is OutboxEvent.Retry -> retry(event.entry)
        OutboxEvent.More -> pages.more(state.value.rows.orEmpty().size, state.value.total)
        OutboxEvent.Back -> stack.back()
    }

    private fun look(seen: Answer<Pair<OutboxRows, SpaceRow>>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
        is Answer.Given -> {
            val (outbox, space) = seen.value
            val synced = space.syncedAt?.let { Synced(it, space.syncedAtZh.orEmpty()) }
            show { it.copy(rows = outbox.rows, total = outbox.total.toLong(), waiting = space.unsent.toLong(), synced = synced) }
        }
    }

    private fun retry(entry: EntryId) {
        scope.launch {
            when (val done = answer { kit.core.app.retry(space, entry) }) {
                is Answer.Failed -> show { it.copy(trouble = done.trouble) }
                is Answer.Given -> {
                    show { it.copy(trouble = null) }
                    kit.syncer.start()
                }
            }
        }
    }

    private companion object {
        fun lineOf(now: SyncNow): Line = when (now) {
            is SyncNow.Idle -> Line.Idle
            is SyncNow.Running -> Line.Running(now.reached.toLong(), now.head.toLong())
            is SyncNow.Offline -> Line.Ended(now.trouble)
            is SyncNow.Failed -> Line.Ended(now.trouble)
        }

        val Empty = OutboxState(Line.Idle, false, waiting = 0, synced = null, rows = null, total = 0, trouble = null)
    }
}
