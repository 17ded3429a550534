package cn.yishi.app.screen.todo

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.Pages
import cn.yishi.app.nav.place
import cn.yishi.bridge.Answer
import cn.yishi.core.Family
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

class TodoHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<TodoState, TodoEvent>(TodoState(rows = null, total = 0, trouble = null)) {
    private val pages = Pages()

    init {
        scope.launch {
            pages.follow(kit.core, space, Family.NEEDS, Family.TOPICS, Family.PEOPLE, Family.OUTBOX, read = { todo(space, it) }) { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    is Answer.Given -> show { TodoState(seen.value.rows, seen.value.total.toLong(), trouble = null) }
                }
            }
        }
    }

    override fun on(event: TodoEvent) = when (event) {
        is TodoEvent.Open -> stack.go(event.row.place(space))
        TodoEvent.More -> pages.more(state.value.rows.orEmpty().size, state.value.total)
        TodoEvent.Back -> stack.back()
    }
}
