package cn.yishi.app.screen.move

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.screen.move.MoveState.Code
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.Family
import cn.yishi.core.SpaceId
import cn.yishi.core.qr
import kotlinx.coroutines.launch

class MoveHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<MoveState, MoveEvent>(MoveState(code = null, compare = emptyList(), waiting = 0, busy = false, trouble = null)) {
    init {
        scope.launch {
            kit.core.live(space, Family.PEOPLE, Family.OUTBOX) {
                val status = status(space)
                status.waiting.toLong() to comparisonCodes(space).filter { it.member == status.member && it.device != status.device }
            }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    is Answer.Given -> show { it.copy(waiting = seen.value.first, compare = seen.value.second) }
                }
            }
        }
    }

    override fun on(event: MoveEvent) = when (event) {
        MoveEvent.Make -> make()
        MoveEvent.Sync -> kit.syncer.start()
        MoveEvent.Back -> stack.back()
    }

    private fun make() {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val made = answer { kit.core.app.addDevice(space).code.let { Code(it, qr(it)) } }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = made.trouble) }
                is Answer.Given -> {
                    show { it.copy(busy = false, code = made.value) }
                    kit.syncer.start()
                }
            }
        }
    }
}
