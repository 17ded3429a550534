package cn.yishi.app.screen.quarantine

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.EntryId
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

/** Asks the hub: what was put aside is not on this phone. */
class QuarantineHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<QuarantineState, QuarantineEvent>(QuarantineState(rows = null, busy = false, trouble = null)) {
    init {
        fetch()
    }

    override fun on(event: QuarantineEvent) = when (event) {
        is QuarantineEvent.Admit -> admit(event.entry)
        QuarantineEvent.Again -> fetch()
        QuarantineEvent.Back -> stack.back()
    }

    private fun fetch() = busily {
        val rows = kit.core.app.fetchQuarantined(space)
        show { it.copy(rows = rows) }
    }

    private fun admit(entry: EntryId) = busily {
        kit.core.app.admit(space, entry)
        show { it.copy(rows = it.rows?.filter { row -> row.entry != entry }) }
        kit.syncer.start()
    }

    private fun busily(what: suspend () -> Unit) {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            val done = answer { what() }
            show { it.copy(busy = false, trouble = (done as? Answer.Failed)?.trouble) }
        }
    }
}
