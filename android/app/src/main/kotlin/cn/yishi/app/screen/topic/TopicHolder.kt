package cn.yishi.app.screen.topic

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.phone.VoiceNow
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicId
import cn.yishi.core.TopicView
import kotlinx.coroutines.launch
import org.json.JSONObject

class TopicHolder(key: ScreenKey.Topic, private val kit: Kit, private val stack: BackStack) :
    Holder<TopicState, TopicEvent>(TopicState(topic = null, news = null, voice = kit.voice.now.value, trouble = null)) {
    private val space: SpaceId = key.space
    private val topic: TopicId = key.topic
    private val mark = "read-${topic.hex}"

    /** What one had read when the screen was opened: what is new stays in sight while one reads. */
    private val read: JSONObject? = kit.drafts.read(mark)

    init {
        scope.launch {
            kit.core.live(space, Family.TOPICS, Family.OUTBOX, Family.PEOPLE) {
                topic(space, topic).let { it to newsOf(it) }
            }.collect(::look)
        }
        scope.launch { kit.voice.now.collect { now -> show { it.copy(voice = now) } } }
    }

    override fun on(event: TopicEvent): Unit = when (event) {
        TopicEvent.ReadAloud -> readAloud()
        TopicEvent.Comment -> stack.go(ScreenKey.Comment(space, topic))
        TopicEvent.Stance -> stack.go(ScreenKey.Stance(space, topic))
        TopicEvent.Amend -> stack.go(ScreenKey.Amend(space, topic))
        is TopicEvent.Decide -> stack.go(ScreenKey.Decide(space, topic, event.amendment))
        TopicEvent.Draft -> stack.go(ScreenKey.Draft(space, topic))
        TopicEvent.Round -> stack.go(ScreenKey.Round(space, topic))
        TopicEvent.Accept -> accept()
        TopicEvent.Back -> stack.back()
    }

    private fun look(seen: Answer<Pair<TopicView, News?>>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = seen.trouble.sentence) }
        is Answer.Given -> {
            val (view, news) = seen.value
            show { it.copy(topic = view, news = news, trouble = if (it.topic == null) null else it.trouble) }
            view.copy?.let { copy ->
                val now = JSONObject().put("version", copy.version.toLong()).put("comments", copy.comments.size)
                kit.drafts.keep(mark, now)
            }
        }
    }

    private suspend fun App.newsOf(view: TopicView): News? {
        val (then, copy) = (read ?: return null) to (view.copy ?: return null)
        val since = then.optLong("version")
        val comments = copy.comments.size - then.optInt("comments")
        val passages = if (since < copy.version.toLong() && since > 0) {
            changedPassages(copy(space, topic, since.toUInt()).text, copy.text)
        } else {
            emptyList()
        }
        return News(since, passages, comments).takeIf { comments > 0 || passages.isNotEmpty() }
    }

    private fun readAloud() {
        val view = state.value.topic ?: return
        if (state.value.voice == VoiceNow.Speaking) return kit.voice.stop()
        val copy = view.copy
        val text = listOfNotNull(view.row.title, view.row.summary, copy?.text?.replace("# ", ""))
        kit.voice.say(text.joinToString("\n"))
    }

    private fun accept() {
        scope.launch {
            when (val done = answer { kit.core.app.acceptTopic(space, topic) }) {
                is Answer.Failed -> show { it.copy(trouble = done.trouble.sentence) }
                is Answer.Given -> kit.syncer.start()
            }
        }
    }

    override fun leave() {
        kit.voice.stop()
        super.leave()
    }
}
