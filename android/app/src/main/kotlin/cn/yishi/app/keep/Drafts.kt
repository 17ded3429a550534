package cn.yishi.app.keep

import android.util.AtomicFile
import java.io.File
import java.io.IOException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import org.json.JSONException
import org.json.JSONObject

/**
 * What is being filled in, a file each, written after every change and gone once it is saved: whoever is interrupted
 * goes on where they were. A write is whole or did not happen.
 */
class Drafts(private val folder: File, private val scope: CoroutineScope, private val disk: CoroutineDispatcher) {
    private val lock = Any()
    private val waiting = LinkedHashMap<String, JSONObject?>()
    private val failed = MutableStateFlow(false)

    /** Whether the newest words could not be stored: the phone is full. */
    val notKept: StateFlow<Boolean> = failed.asStateFlow()

    /** What was kept under a name. */
    fun read(name: String): JSONObject? = synchronized(lock) {
        if (name in waiting) return waiting[name]
        try {
            JSONObject(String(file(name).readFully()))
        } catch (_: IOException) {
            null // There is none.
        } catch (_: JSONException) {
            null // Written by another version; nothing that can be shown.
        }
    }

    /** Keeps a draft in place of the one before it. Only the newest of several waiting ones is written. */
    fun keep(name: String, draft: JSONObject) = put(name, draft)

    /** It was saved or thrown away. */
    fun clear(name: String) = put(name, null)

    private fun put(name: String, draft: JSONObject?) {
        synchronized(lock) { waiting[name] = draft }
        scope.launch(disk) { write(name) }
    }

    private fun write(name: String) = synchronized(lock) {
        if (name !in waiting) return@synchronized // A write before this one took the newest along.
        val draft = waiting.remove(name)
        if (draft == null) {
            file(name).delete()
            return@synchronized
        }
        try {
            folder.mkdirs()
            val file = file(name)
            val out = file.startWrite()
            out.write(draft.toString().toByteArray())
            file.finishWrite(out)
            failed.value = false
        } catch (_: IOException) {
            failed.value = true
        }
    }

    private fun file(name: String) = AtomicFile(File(folder, "$name.json"))
}
