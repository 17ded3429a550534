package cn.yishi.app.screen.topics

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicId
import cn.yishi.core.TopicRows
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch

/** Reads a page more each time the end is in sight; how many topics there are altogether makes no difference. */
class TopicsHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<TopicsState, TopicsEvent>(TopicsState(rows = null, total = 0, search = "", found = null, trouble = null)) {
    private val wanted = MutableStateFlow(PAGE)
    private var searching: Job? = null

    init {
        scope.launch {
            wanted.collectLatest { limit ->
                kit.core.live(space, Family.TOPICS) { topics(space, Page(0u, limit)) }.collect(::look)
            }
        }
    }

    override fun on(event: TopicsEvent) = when (event) {
        is TopicsEvent.Open -> stack.go(ScreenKey.Topic(space, event.topic))
        is TopicsEvent.Search -> search(event.text)
        TopicsEvent.More -> more()
        TopicsEvent.Propose -> stack.go(ScreenKey.Propose(space))
        TopicsEvent.Back -> stack.back()
    }

    private fun more() {
        val read = state.value.rows?.size ?: return
        if (read < state.value.total) wanted.value = read.toUInt() + PAGE
    }

    private fun look(seen: Answer<TopicRows>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
        is Answer.Given -> show { it.copy(rows = seen.value.rows, total = seen.value.total.toLong(), trouble = null) }
    }

    private fun search(text: String) {
        searching?.cancel()
        show { it.copy(search = text, found = if (text.isBlank()) null else it.found) }
        if (text.isBlank()) return
        searching = scope.launch {
            when (val found = answer { kit.core.app.found(text) }) {
                is Answer.Failed -> show { it.copy(trouble = found.trouble) }
                is Answer.Given -> show { it.copy(found = found.value, trouble = null) }
            }
        }
    }

    /** Topics with these words in their title, summary or text, each once; needs and people are passed over. */
    private suspend fun App.found(text: String): List<Found> {
        val found = LinkedHashMap<TopicId, Found>()
        for (page in 0u until LOOKS) {
            val hits = search(space, text, Page(page * LOOK, LOOK))
            for (hit in hits.rows.filter { it.kind.code in InTopics }) {
                val topic = TopicId(hit.`object`.hex)
                found.getOrPut(topic) { Found(topic, hit.title, hit.snippet) }
            }
            if (hits.rows.size.toUInt() < LOOK || found.size.toUInt() >= PAGE) break
        }
        return found.values.toList()
    }

    private companion object {
        const val PAGE = 50u

        /** Hits read at a time, and how many times at most. */
        const val LOOK = 200u
        const val LOOKS = 5u

        val InTopics = setOf("topic", "copy")
    }
}
