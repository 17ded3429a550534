package cn.yishi.app.screen.inbox

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.Pages
import cn.yishi.app.nav.place
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.Family
import cn.yishi.core.InboxRow
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

class InboxHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<InboxState, InboxEvent>(InboxState(rows = null, total = 0, news = 0, trouble = null)) {
    private val pages = Pages()

    init {
        scope.launch {
            pages.follow(kit.core, space, Family.INBOX, read = { inbox(space, false, it) to spaceRow(space).news }) { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    is Answer.Given -> {
                        val (inbox, news) = seen.value
                        show { InboxState(inbox.rows, inbox.total.toLong(), news.toLong(), trouble = null) }
                    }
                }
            }
        }
    }

    override fun on(event: InboxEvent) = when (event) {
        is InboxEvent.Open -> open(event.row)
        InboxEvent.ReadAll -> note { kit.core.app.readWholeInbox(space) }
        InboxEvent.More -> pages.more(state.value.rows.orEmpty().size, state.value.total)
        InboxEvent.Back -> stack.back()
    }

    private fun open(row: InboxRow) {
        if (!row.read) note { kit.core.app.readInbox(space, listOf(row.entry)) }
        stack.go(row.place(space))
    }

    private fun note(what: suspend () -> Unit) {
        scope.launch {
            val done = answer { what() }
            if (done is Answer.Failed) show { it.copy(trouble = done.trouble) }
        }
    }
}
