package cn.yishi.app.screen.mine

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.NeedKey
import cn.yishi.app.nav.ScreenKey
import cn.yishi.bridge.Answer
import cn.yishi.core.Family
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedRows
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch

/** Reads a page more each time the end is in sight; how many needs there are altogether makes no difference. */
class MyNeedsHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<MyNeedsState, MyNeedsEvent>(MyNeedsState(inGrid = false, rows = null, total = 0, trouble = null)) {
    private val wanted = MutableStateFlow(PAGE)

    init {
        scope.launch {
            wanted.collectLatest { limit ->
                kit.core.live(space, Family.NEEDS, Family.OUTBOX, Family.PEOPLE) {
                    val status = status(space)
                    val grid = status.posts.firstNotNullOfOrNull { it.grid }
                    val filter = if (grid == null) NeedFilter(by = status.member) else NeedFilter(grid = grid)
                    (grid != null) to needs(space, filter, Page(0u, limit))
                }.collect(::look)
            }
        }
    }

    override fun on(event: MyNeedsEvent) = when (event) {
        MyNeedsEvent.More -> more()
        is MyNeedsEvent.Open -> stack.go(NeedKey.One(space, event.need))
        MyNeedsEvent.Log -> stack.go(ScreenKey.LogNeed(space))
        MyNeedsEvent.Back -> stack.back()
    }

    private fun more() {
        val read = state.value.rows?.size ?: return
        if (read < state.value.total) wanted.value = read.toUInt() + PAGE
    }

    private fun look(seen: Answer<Pair<Boolean, NeedRows>>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
        is Answer.Given -> {
            val (inGrid, needs) = seen.value
            show { MyNeedsState(inGrid, needs.rows, needs.total.toLong(), trouble = null) }
        }
    }

    private companion object {
        const val PAGE = 50u
    }
}
