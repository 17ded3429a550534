package cn.yishi.app.screen.venues.book

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.PeopleKey
import cn.yishi.app.screen.topic.Supply
import cn.yishi.app.words.Days
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.core.App
import cn.yishi.core.BookingForm
import cn.yishi.core.Family
import cn.yishi.core.Page
import cn.yishi.core.TopicId
import cn.yishi.core.VenueRow
import kotlinx.coroutines.launch
import org.json.JSONObject

class BookHolder(private val key: PeopleKey.Book, kit: Kit, private val stack: BackStack) : FormHolder<BookState, BookEvent>(
    empty(key.topic), key.space, "book-${key.venue}", kit,
) {
    init {
        scope.launch {
            goOn()
            // Whoever comes from a topic books for that one.
            if (key.topic != null) show { it.copy(topic = key.topic) }
            kit.core.live(key.space, Family.PEOPLE, Family.TOPICS) { look() }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.told(FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> show { it.with(seen.value) }
                }
            }
        }
    }

    override fun on(event: BookEvent) = when (event) {
        is BookEvent.Fill -> change(event.how)
        BookEvent.Save -> save()
        BookEvent.Back -> stack.back()
    }

    private class Seen(val venue: VenueRow?, val topics: List<BookState.About>)

    private suspend fun App.look(): Seen {
        val open = topics(key.space, Page(0u, MOST)).rows.filter { Supply.isOpen(it.state.code) }.map { BookState.About(it.id, it.title) }
        val own = key.topic?.takeIf { topic -> open.none { it.topic == topic } }?.let { BookState.About(it, topic(key.space, it).row.title) }
        return Seen(venues(key.space).find { it.id == key.venue }, listOfNotNull(own) + open)
    }

    private fun BookState.with(seen: Seen) =
        copy(venue = seen.venue?.name.orEmpty(), bookings = seen.venue?.bookings.orEmpty(), topics = seen.topics)

    private fun save() {
        val filled = state.value
        val (from, until) = filled.from to filled.until
        if (from == null || until == null) return missing(R.string.book_no_time)
        send(null, { bookVenue(key.space, BookingForm(key.venue, from, until, filled.topic, filled.note.trim())) }) { stack.back() }
    }

    override fun BookState.kept(): JSONObject = JSONObject()
        .put("day", day?.toString()).put("hour", hour).put("half", half).put("long", long).put("topic", topic?.hex).put("note", note)

    override fun BookState.filled(kept: JSONObject) = copy(
        day = days.find { it.toString() == kept.optString("day") },
        hour = if (kept.has("hour")) kept.optInt("hour") else null,
        half = kept.optBoolean("half"),
        long = if (kept.has("long")) kept.optInt("long") else null,
        topic = kept.optString("topic").ifEmpty { null }?.let(::TopicId),
        note = kept.optString("note"),
    )

    override fun BookState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        /** How many days ahead are offered, today among them. */
        const val AHEAD = 21L

        /** The most topics to choose from; whoever means another one begins there. */
        const val MOST = 12u

        fun empty(topic: TopicId?) = BookState(
            venue = "", bookings = emptyList(), days = (0 until AHEAD).map(Days.today()::plusDays), day = null, hour = null, half = false, long = null,
            topics = emptyList(), topic = topic, note = "", trouble = null,
        )
    }
}
