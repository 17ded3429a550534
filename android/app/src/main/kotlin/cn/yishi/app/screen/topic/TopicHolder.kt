package cn.yishi.app.screen.topic

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.nav.WhyAct
import cn.yishi.app.phone.VoiceNow
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.CommentRow
import cn.yishi.core.Family
import cn.yishi.core.Side
import cn.yishi.core.SinceView
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicId
import cn.yishi.core.TopicView
import cn.yishi.core.choices
import kotlinx.coroutines.launch

class TopicHolder(key: ScreenKey.Topic, private val kit: Kit, private val stack: BackStack) :
    Holder<TopicState, TopicEvent>(TopicState(topic = null, news = null, voice = kit.voice.now.value, trouble = null)) {
    private val space: SpaceId = key.space
    private val topic: TopicId = key.topic

    /** Version and comments as they were noted as read. */
    private var noted: Pair<UInt, Int>? = null

    init {
        scope.launch {
            // Asked once: what was new when the screen was opened stays in sight while one reads.
            val since = answer { kit.core.app.topicSince(space, topic) }
            if (since is Answer.Given) show { it.copy(news = newsOf(since.value)) }
            kit.core.live(space, Family.TOPICS, Family.OUTBOX, Family.PEOPLE) { topic(space, topic) }.collect(::look)
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
        TopicEvent.Drafters -> stack.go(ScreenKey.Drafters(space, topic))
        TopicEvent.Round -> stack.go(ScreenKey.Round(space, topic))
        TopicEvent.Accept -> accept()
        TopicEvent.Decline -> stack.go(ScreenKey.Why(space, topic, WhyAct.DeclineTopic))
        is TopicEvent.TakeBack -> takeBack(event.comment)
        is TopicEvent.Hide -> stack.go(ScreenKey.Why(space, topic, WhyAct.HideComment, event.comment))
        TopicEvent.Back -> stack.back()
    }

    private suspend fun look(seen: Answer<TopicView>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
        is Answer.Given -> {
            val view = seen.value
            show { it.copy(topic = view, trouble = if (it.topic == null) null else it.trouble) }
            note(view)
        }
    }

    /** Notes that it was read as it stands, once for each state of it: the note itself is a change, too. */
    private suspend fun note(view: TopicView) {
        val now = view.row.version to (view.copy?.comments?.size ?: 0)
        if (now == noted) return
        noted = now
        answer { kit.core.app.readTopic(space, topic) }
    }

    private fun newsOf(since: SinceView): News? {
        if (since.readAt == null) return null
        val passages = if (since.readVersion > 0u) changedPassages(since.text) else emptyList()
        val news = News(since.readVersion.toLong(), passages, since.comments.size, since.amendments.size, since.stances.size)
        return news.takeIf { it.passages.isNotEmpty() || it.comments + it.amendments + it.reasons > 0 }
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
                is Answer.Failed -> show { it.copy(trouble = done.trouble) }
                is Answer.Given -> kit.syncer.start()
            }
        }
    }

    /** Taken back at once; who thinks better of it says the same once more. */
    private fun takeBack(comment: CommentRow) {
        scope.launch {
            when (val done = answer { kit.core.app.withdrawComment(space, comment.id) }) {
                is Answer.Failed -> show { it.copy(trouble = done.trouble) }
                is Answer.Given -> kit.undo.offer(R.string.comment_withdrawn, { answer { sayAgain(comment) } }, kit.syncer::start)
            }
        }
    }

    private suspend fun sayAgain(comment: CommentRow) {
        val side = choices().sides.find { it.code == comment.side.code }?.value ?: Side.NEITHER
        kit.core.app.addComment(space, topic, comment.version, side, comment.text)
    }

    override fun leave() {
        kit.voice.stop()
        super.leave()
    }
}
