package cn.yishi.app.phone

import kotlinx.coroutines.flow.StateFlow

/** Plays recordings, one at a time, from memory: what was opened is never written anywhere. */
interface Player {
    /** What is being played, by the name given to [play]. */
    val playing: StateFlow<String?>

    /** False where this phone cannot play it. */
    fun play(name: String, bytes: ByteArray): Boolean

    fun stop()
}
