package cn.yishi.app.nav

import cn.yishi.app.screen.need.Reply
import cn.yishi.core.Coded
import cn.yishi.core.EntryId
import cn.yishi.core.InboxRow
import cn.yishi.core.NeedId
import cn.yishi.core.ObjectId
import cn.yishi.core.SpaceId
import cn.yishi.core.TodoRow
import cn.yishi.core.TopicId
import java.time.Instant
import org.junit.Assert.assertEquals
import org.junit.Test

/** Where news and things to do lead. */
class PlacesTest {
    private val space = SpaceId("0a")
    private val topic = TopicId("0b")

    private fun toDo(kind: String, topic: TopicId? = this.topic) =
        TodoRow(kind, "", "", ObjectId("0c"), topic, null, null, null, overdue = false).place(space)

    private fun news(kind: String, about: String, topic: ObjectId? = null) =
        InboxRow(EntryId("01"), Coded(kind, "", ""), "", "", "", null, "", ObjectId(about), topic, false, Instant.EPOCH, "").place(space)

    @Test
    fun `whose topic was declined is answered, and what is asked of a topic leads to it`() {
        assertEquals(NeedKey.Answer(space, NeedId("0c"), Reply.Answer), toDo("need_refusal", topic = null))
        for (kind in listOf("demanded", "appeal", "topic_joint")) assertEquals(ScreenKey.Topic(space, topic), toDo(kind))
    }

    @Test
    fun `who did not sign is read on the topic, and of a hidden comment, too`() {
        assertEquals(ScreenKey.Topic(space, topic), news("signing_refused", "0b"))
        for (kind in listOf("comment_hidden", "hiding_appealed", "appeal_upheld", "appeal_dismissed")) {
            assertEquals(ScreenKey.Topic(space, topic), news(kind, "0c", ObjectId("0b")))
        }
    }
}
