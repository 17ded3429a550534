package cn.yishi.app.screen.mine

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.NeedKey
import cn.yishi.app.nav.PeopleKey
import cn.yishi.app.nav.ScreenKey
import cn.yishi.bridge.Answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedRows
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** Reads a page more each time the end is in sight; how many needs there are altogether makes no difference. */
class MyNeedsHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<MyNeedsState, MyNeedsEvent>(Empty) {
    private val wanted = MutableStateFlow(Wanted(whose = null, PAGE))

    /** What to look at, nothing for what is usual for whom this is, and how much of it. */
    private data class Wanted(val whose: Whose?, val limit: UInt)

    private class Seen(val whose: Whose, val choices: List<Whose>, val needs: NeedRows)

    init {
        scope.launch {
            wanted.collectLatest { wanted ->
                kit.core.live(space, Family.NEEDS, Family.OUTBOX, Family.PEOPLE) { look(wanted) }.collect(::seen)
            }
        }
    }

    private suspend fun App.look(wanted: Wanted): Seen {
        val home = home(space)
        val grid = home.space.posts.firstNotNullOfOrNull { it.grid }
        // A committee writes down for others all over the village, and speaks for itself as well.
        val choices = if (grid == null && home.role.code == "committee") listOf(Whose.WrittenDown, Whose.Own) else emptyList()
        val whose = wanted.whose ?: choices.firstOrNull() ?: if (grid == null) Whose.Own else Whose.Grid
        val filter = when (whose) {
            Whose.Own -> NeedFilter(by = home.space.member)
            Whose.WrittenDown -> NeedFilter(enteredBy = home.space.member)
            Whose.Grid -> NeedFilter(grid = grid)
        }
        return Seen(whose, choices, needs(space, filter, Page(0u, wanted.limit)))
    }

    override fun on(event: MyNeedsEvent) = when (event) {
        is MyNeedsEvent.Choose -> wanted.value = Wanted(event.whose, PAGE)
        MyNeedsEvent.More -> more()
        is MyNeedsEvent.Open -> stack.go(NeedKey.One(space, event.need))
        MyNeedsEvent.Log -> stack.go(ScreenKey.LogNeed(space))
        MyNeedsEvent.Claim -> stack.go(PeopleKey.Claim(space))
        MyNeedsEvent.Back -> stack.back()
    }

    private fun more() {
        val read = state.value.rows?.size ?: return
        if (read < state.value.total) wanted.update { it.copy(limit = read.toUInt() + PAGE) }
    }

    private fun seen(seen: Answer<Seen>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
        is Answer.Given -> {
            val now = seen.value
            show { MyNeedsState(now.whose, now.choices, now.needs.rows, now.needs.total.toLong(), trouble = null) }
        }
    }

    private companion object {
        const val PAGE = 50u

        val Empty = MyNeedsState(Whose.Own, choices = emptyList(), rows = null, total = 0, trouble = null)
    }
}
