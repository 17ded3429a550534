package cn.yishi.app.screen.draft.history

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.bridge.Answer
import cn.yishi.core.Family
import cn.yishi.core.Page
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch

class HistoryHolder(private val key: ScreenKey.DraftHistory, private val kit: Kit, private val stack: BackStack) :
    Holder<HistoryState, HistoryEvent>(HistoryState(rows = null, total = 0, trouble = null)) {
    private val wanted = MutableStateFlow(PAGE)

    init {
        scope.launch {
            wanted.collectLatest { limit ->
                kit.core.live(key.space, Family.DRAFTS) { draftHistory(key.space, key.topic, Page(0u, limit), key.session) }.collect { seen ->
                    when (seen) {
                        is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                        is Answer.Given -> show { HistoryState(seen.value.rows, seen.value.total.toLong(), trouble = null) }
                    }
                }
            }
        }
    }

    override fun on(event: HistoryEvent) = when (event) {
        is HistoryEvent.Open -> stack.go(ScreenKey.DraftStep(key.space, key.topic, event.step, key.session))
        HistoryEvent.More -> more()
        HistoryEvent.Back -> stack.back()
    }

    private fun more() {
        val read = state.value.rows?.size ?: return
        if (read < state.value.total) wanted.value = read.toUInt() + PAGE
    }

    private companion object {
        const val PAGE = 30u
    }
}
