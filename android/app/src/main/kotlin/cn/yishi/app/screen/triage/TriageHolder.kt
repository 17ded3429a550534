package cn.yishi.app.screen.triage

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.NeedKey
import cn.yishi.core.Family
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedStatus
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import cn.yishi.bridge.Answer
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch

class TriageHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<TriageState, TriageEvent>(TriageState(NeedStatus.SUBMITTED, rows = null, total = 0, trouble = null)) {
    private class Wanted(val status: NeedStatus?, val limit: UInt)

    private val wanted = MutableStateFlow(Wanted(NeedStatus.SUBMITTED, PAGE))

    init {
        scope.launch {
            wanted.collectLatest { want ->
                kit.core.live(space, Family.NEEDS, Family.OUTBOX) {
                    needs(space, NeedFilter(status = want.status), Page(0u, want.limit))
                }.collect { seen ->
                    show {
                        when (seen) {
                            is Answer.Failed -> it.copy(trouble = seen.trouble)
                            is Answer.Given -> TriageState(want.status, seen.value.rows, seen.value.total.toLong(), trouble = null)
                        }
                    }
                }
            }
        }
    }

    override fun on(event: TriageEvent) = when (event) {
        is TriageEvent.Show -> wanted.value = Wanted(event.status, PAGE)
        is TriageEvent.Open -> stack.go(NeedKey.One(space, event.need))
        TriageEvent.More -> wanted.value = Wanted(state.value.status, (state.value.rows?.size ?: 0).toUInt() + PAGE)
        TriageEvent.Back -> stack.back()
    }

    private companion object {
        const val PAGE = 50u
    }
}
