package cn.yishi.app.keep

import cn.yishi.bridge.Answer
import cn.yishi.bridge.Core
import cn.yishi.bridge.answer
import cn.yishi.core.SpaceId
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import org.json.JSONException
import org.json.JSONObject

/**
 * What is being filled in, kept by the core after every change and gone once it is handed in: whoever is interrupted
 * goes on where they were. Writes happen in order and off the main thread; only the newest of several is written. A form
 * belongs to a village or, such as the one for joining, to none.
 */
class Forms(private val core: Core, scope: CoroutineScope) {
    private data class Place(val space: SpaceId?, val key: String)

    // All on the main thread.
    private val waiting = LinkedHashMap<Place, JSONObject?>()
    private val wakes = Channel<Unit>(Channel.CONFLATED)
    private val failed = MutableStateFlow(false)

    /** Whether the newest words could not be stored: the phone is full. */
    val notKept: StateFlow<Boolean> = failed.asStateFlow()

    init {
        scope.launch { for (wake in wakes) while (waiting.isNotEmpty()) write(waiting.keys.first()) }
    }

    /** What was kept under a key. */
    suspend fun read(space: SpaceId?, key: String): JSONObject? {
        val place = Place(space, key)
        if (place in waiting) return waiting[place]
        val kept = (answer { core.app.form(space, key) } as? Answer.Given)?.value ?: return null
        return try {
            JSONObject(kept.json)
        } catch (_: JSONException) {
            null // Written by another version; nothing that can be shown.
        }
    }

    /** Keeps a form in place of what it was. */
    fun keep(space: SpaceId?, key: String, form: JSONObject) = put(Place(space, key), form)

    /** It was handed in or thrown away. */
    fun drop(space: SpaceId?, key: String) = put(Place(space, key), null)

    private fun put(place: Place, form: JSONObject?) {
        waiting[place] = form
        wakes.trySend(Unit)
    }

    private suspend fun write(place: Place) {
        val form = waiting[place]
        val done = answer {
            if (form == null) core.app.dropForm(place.space, place.key)
            else core.app.keepForm(place.space, place.key, form.toString())
        }
        failed.value = done is Answer.Failed
        // Read from here until it is stored; a newer one stays and is written next.
        if (waiting[place] === form) waiting.remove(place)
    }
}
