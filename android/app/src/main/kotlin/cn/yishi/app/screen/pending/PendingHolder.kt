package cn.yishi.app.screen.pending

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.EntryId
import cn.yishi.core.Family
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

class PendingHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<PendingState, PendingEvent>(PendingState(rows = null, busy = false, trouble = null)) {
    init {
        scope.launch {
            kit.core.live(space, Family.PEOPLE) { pendingChanges(space) }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    is Answer.Given -> show { it.copy(rows = seen.value) }
                }
            }
        }
    }

    override fun on(event: PendingEvent) = when (event) {
        is PendingEvent.Confirm -> confirm(event.entry)
        PendingEvent.Back -> stack.back()
    }

    private fun confirm(entry: EntryId) {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            val done = answer { kit.core.app.confirm(space, entry) }
            show { it.copy(busy = false, trouble = (done as? Answer.Failed)?.trouble) }
            kit.syncer.start()
        }
    }
}
