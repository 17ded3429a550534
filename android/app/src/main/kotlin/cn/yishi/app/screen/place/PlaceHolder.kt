package cn.yishi.app.screen.place

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.NeedKey
import cn.yishi.app.nav.ScreenKey
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.Family
import cn.yishi.core.Page
import cn.yishi.core.TopicId
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch

/** A need leaves no topic again, so it is placed when ten seconds are over. */
class PlaceHolder(private val key: NeedKey.Place, private val kit: Kit, private val stack: BackStack) :
    Holder<PlaceState, PlaceEvent>(PlaceState(need = "", topics = null, total = 0, trouble = null)) {
    private val wanted = MutableStateFlow(PAGE)

    init {
        scope.launch {
            val need = answer { kit.core.app.need(key.space, key.need).row.text }
            if (need is Answer.Given) show { it.copy(need = need.value) }
        }
        scope.launch {
            wanted.collectLatest { limit ->
                kit.core.live(key.space, Family.TOPICS) { topics(key.space, Page(0u, limit)) }.collect { seen ->
                    show {
                        when (seen) {
                            is Answer.Failed -> it.copy(trouble = seen.trouble)
                            is Answer.Given -> it.copy(topics = seen.value.rows, total = seen.value.total.toLong())
                        }
                    }
                }
            }
        }
    }

    override fun on(event: PlaceEvent) = when (event) {
        is PlaceEvent.Choose -> place(event.topic)
        PlaceEvent.More -> wanted.value = (state.value.topics?.size ?: 0).toUInt() + PAGE
        PlaceEvent.Propose -> stack.go(ScreenKey.Propose(key.space))
        PlaceEvent.Back -> stack.back()
    }

    private fun place(topic: TopicId) {
        kit.undo.before(R.string.place_going, R.string.place_not) {
            answer { kit.core.app.placeNeed(key.space, key.need, topic) }.also { kit.syncer.start() }
        }
        stack.back()
    }

    private companion object {
        const val PAGE = 50u
    }
}
