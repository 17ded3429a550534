package cn.yishi.app.screen.topic

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.CourseAct
import cn.yishi.app.nav.CourseKey
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.Matter
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.nav.WhyAct
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.phone.VoiceNow
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.CommentRow
import cn.yishi.core.CourseView
import cn.yishi.core.Family
import cn.yishi.core.Side
import cn.yishi.core.SinceView
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicId
import cn.yishi.core.TopicView
import cn.yishi.core.choices
import kotlinx.coroutines.launch

class TopicHolder(key: ScreenKey.Topic, private val kit: Kit, private val stack: BackStack) :
    Holder<TopicState, TopicEvent>(
        TopicState(topic = null, news = null, course = null, may = Supply.Nothing, meetings = 0, voice = kit.voice.now.value, trouble = null),
    ) {
    private val space: SpaceId = key.space
    private val topic: TopicId = key.topic

    /** Version and comments as they were noted as read. */
    private var noted: Pair<UInt, Int>? = null

    init {
        scope.launch {
            // Asked once: what was new when the screen was opened stays in sight while one reads.
            val since = answer { kit.core.app.topicSince(space, topic) }
            if (since is Answer.Given) show { it.copy(news = newsOf(since.value)) }
            kit.core.live(space, Family.TOPICS, Family.OUTBOX, Family.PEOPLE) { seen() }.collect(::look)
        }
        scope.launch {
            kit.core.live(space, Family.TOPICS) { papers(space, topic).size + sessions(space, topic).size }.collect { seen ->
                if (seen is Answer.Given) show { it.copy(meetings = seen.value) }
            }
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
        TopicEvent.Accept -> act { acceptTopic(space, topic) }
        TopicEvent.Screen -> stack.go(ScreenKey.Why(space, topic, WhyAct.ScreenTopic))
        TopicEvent.Review -> stack.go(CourseKey.Review(space, topic))
        is TopicEvent.Attest -> act { attest(space, topic, event.entry) }
        TopicEvent.Classify -> stack.go(CourseKey.Classify(space, Matter.Topic(topic)))
        TopicEvent.Refer -> stack.go(CourseKey.Refer(space, Matter.Topic(topic)))
        TopicEvent.Plan -> stack.go(MeetingKey.Plan(space, topic))
        is TopicEvent.Stops -> stack.go(placeOf(event.stop))
        is TopicEvent.Readmit -> stack.go(MeetingKey.Words(space, WordsAct.Readmit(topic, event.member)))
        is TopicEvent.AgreeAway -> stack.go(CourseKey.Recuse(space, topic, event.member))
        is TopicEvent.Open -> stack.go(ScreenKey.Topic(space, event.topic))
        TopicEvent.Meetings -> stack.go(MeetingKey.Papers(space, topic))
        TopicEvent.Packet -> stack.go(MeetingKey.Packet(space, topic))
        TopicEvent.Decline -> stack.go(ScreenKey.Why(space, topic, WhyAct.DeclineTopic))
        is TopicEvent.TakeBack -> takeBack(event.comment)
        is TopicEvent.Hide -> stack.go(ScreenKey.Why(space, topic, WhyAct.HideComment, event.comment))
        is TopicEvent.Appeal -> stack.go(MeetingKey.Words(space, WordsAct.Appeal(topic, event.comment)))
        is TopicEvent.DecideAppeal -> stack.go(MeetingKey.Words(space, WordsAct.DecideAppeal(topic, event.comment, event.upheld)))
        TopicEvent.Back -> stack.back()
    }

    private fun placeOf(stop: Stop): ScreenKey = when (stop) {
        Stop.Recuse -> CourseKey.Recuse(space, topic)
        Stop.AskExperts -> MeetingKey.Words(space, WordsAct.AskExperts(topic))
        Stop.Evaluate -> CourseKey.Note(space, topic, CourseAct.Evaluate)
        Stop.Receipt -> CourseKey.Note(space, topic, CourseAct.Receipt)
        Stop.Withdraw -> ScreenKey.Why(space, topic, WhyAct.WithdrawTopic)
        Stop.Terminate -> MeetingKey.Words(space, WordsAct.Terminate(topic))
        Stop.Suspend -> CourseKey.Note(space, topic, CourseAct.Suspend)
        Stop.Resume -> CourseKey.Note(space, topic, CourseAct.Resume)
        Stop.Annul -> CourseKey.Note(space, topic, CourseAct.Annul)
    }

    private class Seen(val topic: TopicView, val course: CourseView, val may: Supply)

    private suspend fun App.seen(): Seen {
        val (view, course) = topic(space, topic) to topicCourse(space, topic)
        return Seen(view, course, Supply.of(this, space, view, course))
    }

    private suspend fun look(seen: Answer<Seen>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
        is Answer.Given -> {
            val now = seen.value
            show {
                it.copy(topic = now.topic, course = now.course, may = now.may, trouble = if (it.topic == null) null else it.trouble)
            }
            note(now.topic)
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

    private fun act(what: suspend App.() -> Unit) {
        scope.launch {
            val done = answer { kit.core.app.what() }
            show { it.copy(trouble = (done as? Answer.Failed)?.trouble) }
            if (done is Answer.Given) kit.syncer.start()
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
