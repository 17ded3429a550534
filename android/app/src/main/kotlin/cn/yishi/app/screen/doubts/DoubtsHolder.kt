package cn.yishi.app.screen.doubts

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.Pages
import cn.yishi.bridge.Answer
import cn.yishi.core.Family
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

class DoubtsHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<DoubtsState, DoubtsEvent>(DoubtsState(zh = "", en = "", rows = null, total = 0, trouble = null)) {
    private val pages = Pages()

    init {
        scope.launch {
            pages.follow(kit.core, space, *Families, read = { status(space) to doubts(space, it) }) { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    is Answer.Given -> {
                        val (status, doubts) = seen.value
                        show { DoubtsState(status.doubtsZh, status.doubtsEn, doubts.rows, doubts.total.toLong(), trouble = null) }
                    }
                }
            }
        }
    }

    override fun on(event: DoubtsEvent) = when (event) {
        DoubtsEvent.More -> pages.more(state.value.rows.orEmpty().size, state.value.total)
        DoubtsEvent.Back -> stack.back()
    }

    private companion object {
        val Families = arrayOf(Family.NEEDS, Family.TOPICS, Family.PEOPLE, Family.SYNCED)
    }
}
