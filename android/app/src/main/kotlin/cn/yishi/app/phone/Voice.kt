package cn.yishi.app.phone

import kotlinx.coroutines.flow.StateFlow

/** The phone's voice, which reads to those who read with trouble. */
interface Voice {
    val now: StateFlow<VoiceNow>

    /** Reads this out instead of what it reads now. */
    fun say(text: String)

    fun stop()
}

enum class VoiceNow {
    Silent,
    Speaking,

    /** This phone has no voice that speaks Chinese. */
    Missing,
}
