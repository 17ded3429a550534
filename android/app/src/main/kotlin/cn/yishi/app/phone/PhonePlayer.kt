package cn.yishi.app.phone

import android.media.MediaDataSource
import android.media.MediaPlayer
import java.io.IOException
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** Android's player over bytes in memory. */
class PhonePlayer : Player {
    private val current = MutableStateFlow<String?>(null)
    private var player: MediaPlayer? = null

    override val playing: StateFlow<String?> = current.asStateFlow()

    override fun play(name: String, bytes: ByteArray): Boolean {
        stop()
        val made = MediaPlayer()
        return try {
            made.setDataSource(InMemory(bytes))
            made.setOnCompletionListener { stop() }
            made.prepare()
            made.start()
            player = made
            current.value = name
            true
        } catch (_: IOException) {
            made.release()
            false
        } catch (_: IllegalStateException) {
            made.release()
            false
        }
    }

    override fun stop() {
        player?.release()
        player = null
        current.value = null
    }
}

private class InMemory(private val bytes: ByteArray) : MediaDataSource() {
    override fun readAt(position: Long, buffer: ByteArray, offset: Int, size: Int): Int {
        if (position >= bytes.size) return -1
        val count = minOf(size, bytes.size - position.toInt())
        bytes.copyInto(buffer, offset, position.toInt(), position.toInt() + count)
        return count
    }

    override fun getSize(): Long = bytes.size.toLong()

    override fun close() = Unit
}
