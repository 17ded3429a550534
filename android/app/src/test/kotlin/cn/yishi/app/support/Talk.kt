package cn.yishi.app.support

import cn.yishi.app.MainActivity
import cn.yishi.app.YishiApplication
import cn.yishi.bridge.Answer
import cn.yishi.core.App
import cn.yishi.core.MatterClass
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicForm
import cn.yishi.core.TopicId
import cn.yishi.core.TopicSource
import kotlinx.coroutines.runBlocking

/** The core of the phone under the hand. */
fun coreOf(activity: MainActivity): App =
    runBlocking { ((activity.application as YishiApplication).open() as Answer.Given).value.core.app }

/** Two sentences that tests read, quote and change. */
const val FIRST_TEXT = "早上7点前把车开走。\n东侧空地划12个车位。"

/** A topic that the founder took up and wrote a text for, with one reading copy; it is at the hub. */
fun Village.talksAbout(title: String, text: String = FIRST_TEXT): TopicId = runBlocking {
    val form = TopicForm(title, "晒粮的日子晒粮，别的时候停车。", TopicSource.STRONG_COMPLAINT, MatterClass.GENERAL, emptyList())
    val topic = founder.proposeTopic(space, form)
    founder.takesUp(space, topic)
    // The draft's key goes around with a sync.
    founder.sync(null, null)
    writes(topic, text)
    founder.publishCopy(space, topic, null)
    founder.sync(null, null)
    topic
}

/** Looks into a topic, says which general matter of the catalogue it is, and takes it up. */
suspend fun App.takesUp(space: SpaceId, topic: TopicId) {
    screenTopic(space, topic, "走访了32户。")
    classifyTopic(space, topic, MatterClass.GENERAL, "ENV-04", null)
    acceptTopic(space, topic)
}

/** The founder's draft reads so, here. */
suspend fun Village.writes(topic: TopicId, text: String) {
    founder.editDraft(space, topic, founder.draft(space, topic).heads, text)
}

/** A final text that the committee is asked to sign; [phone] is another member's. */
fun Village.asksToSign(title: String, phone: App): TopicId {
    val topic = talksAbout(title)
    runBlocking {
        phone.sync(null, null)
        founder.openRound(space, topic, null)
        founder.sync(null, null)
        phone.sync(null, null)
    }
    return topic
}
