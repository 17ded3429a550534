package cn.yishi.app.phone

import android.content.ContentResolver
import android.net.Uri
import java.io.IOException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** Files that people keep outside the app, where they chose. */
class Files(private val resolver: ContentResolver) {
    /** Writes a file at the place that somebody picked; false where there is no room or the place is gone. */
    suspend fun write(place: String, bytes: ByteArray): Boolean = withContext(Dispatchers.IO) {
        try {
            val out = resolver.openOutputStream(Uri.parse(place)) ?: return@withContext false
            out.use { it.write(bytes) }
            true
        } catch (_: IOException) {
            false
        }
    }
}
