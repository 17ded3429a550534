package cn.yishi.app.nav

import cn.yishi.core.AmendmentId
import cn.yishi.core.App
import cn.yishi.core.InboxRow
import cn.yishi.core.MemberId
import cn.yishi.core.NeedId
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import cn.yishi.core.TodoRow
import cn.yishi.core.TopicId
import cn.yishi.core.TopicRow

/** Where something that happened is looked at. */
fun InboxRow.place(space: SpaceId): ScreenKey {
    val about = TopicId((topic ?: `object`).hex)
    val code = kind.code
    return when {
        code == "round_to_sign" -> ScreenKey.Round(space, about)
        code.startsWith("need_") -> NeedKey.One(space, NeedId(`object`.hex))
        topic != null || TopicKinds.any(code::startsWith) -> ScreenKey.Topic(space, about)
        code == "came_back" -> PhoneKey.Outbox(space)
        code == "invite_used" || code == "device_added" -> PhoneKey.Member(space, MemberId(`object`.hex))
        else -> PhoneKey.Members(space)
    }
}

private val TopicKinds = listOf("topic_", "copy_", "round_", "sealed", "drafter_")

/** Where something to do is done. */
suspend fun App.placeOf(space: SpaceId, todo: TodoRow): ScreenKey = when (todo.kind) {
    "refused" -> PhoneKey.Outbox(space)
    "confirm" -> PhoneKey.Pending(space)
    "key_grant" -> PhoneKey.Member(space, MemberId(todo.`object`.hex))
    "topic_accept" -> ScreenKey.Topic(space, TopicId(todo.`object`.hex))
    "round_sign" -> topicWhere(space) { it.round?.id?.hex == todo.`object`.hex }?.let { ScreenKey.Round(space, it) }
    "amendment" -> topicWhere(space) { it.amendmentsOpen > 0u && amends(space, it.id, todo) }
        ?.let { ScreenKey.Decide(space, it, AmendmentId(todo.`object`.hex)) }
    else -> null
} ?: if (todo.kind.startsWith("need_")) NeedKey.One(space, NeedId(todo.`object`.hex)) else ScreenKey.Topics(space)

private suspend fun App.amends(space: SpaceId, topic: TopicId, todo: TodoRow): Boolean =
    topic(space, topic).copy?.amendments?.any { it.id.hex == todo.`object`.hex } == true

/** The topic that is meant, page by page: a thing to do does not name it. */
private suspend fun App.topicWhere(space: SpaceId, isMeant: suspend (TopicRow) -> Boolean): TopicId? {
    var read = 0u
    while (true) {
        val rows = topics(space, Page(read, LOOK)).rows
        for (row in rows) if (isMeant(row)) return row.id
        if (rows.size.toUInt() < LOOK) return null
        read += LOOK
    }
}

private const val LOOK = 100u
