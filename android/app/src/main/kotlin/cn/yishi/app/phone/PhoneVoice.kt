package cn.yishi.app.phone

import android.content.Context
import android.speech.tts.TextToSpeech
import android.speech.tts.UtteranceProgressListener
import java.util.Locale
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** The voice that the phone's maker put in. It works without a network where a Chinese voice is installed. */
class PhoneVoice(private val context: Context) : Voice {
    private val current = MutableStateFlow(VoiceNow.Silent)
    private var engine: TextToSpeech? = null
    private var ready = false
    private var waiting: String? = null

    override val now: StateFlow<VoiceNow> = current.asStateFlow()

    override fun say(text: String) {
        current.value = VoiceNow.Speaking
        if (ready) return speak(text)
        waiting = text
        if (engine == null) engine = TextToSpeech(context, ::started)
    }

    override fun stop() {
        waiting = null
        engine?.stop()
        if (current.value == VoiceNow.Speaking) current.value = VoiceNow.Silent
    }

    private fun started(status: Int) {
        val spoken = if (status == TextToSpeech.SUCCESS) engine?.setLanguage(Locale.SIMPLIFIED_CHINESE) else null
        if (spoken == null || spoken < TextToSpeech.LANG_AVAILABLE) return missing()
        ready = true
        engine?.setOnUtteranceProgressListener(Ending())
        waiting?.let(::speak)
        waiting = null
    }

    /** Asked again, it looks again: somebody may have installed a voice. */
    private fun missing() {
        engine?.shutdown()
        engine = null
        waiting = null
        current.value = VoiceNow.Missing
    }

    /** A paragraph at a time: an engine takes only so much at once. */
    private fun speak(text: String) {
        val most = TextToSpeech.getMaxSpeechInputLength()
        val pieces = text.lines().filter(String::isNotBlank).flatMap { it.chunked(most) }
        engine?.stop()
        pieces.forEachIndexed { at, piece ->
            engine?.speak(piece, TextToSpeech.QUEUE_ADD, null, if (at == pieces.lastIndex) LAST else "piece-$at")
        }
        if (pieces.isEmpty()) current.value = VoiceNow.Silent
    }

    private inner class Ending : UtteranceProgressListener() {
        override fun onStart(id: String?) = Unit

        override fun onDone(id: String?) {
            if (id == LAST) current.value = VoiceNow.Silent
        }

        @Deprecated("Asked for by old phones.")
        override fun onError(id: String?) {
            current.value = VoiceNow.Silent
        }
    }

    private companion object {
        const val LAST = "last"
    }
}
