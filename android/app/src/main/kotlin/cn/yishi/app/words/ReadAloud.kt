package cn.yishi.app.words

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.phone.VoiceNow

/** 念给我听, and how to end it; says so where this phone has no voice. */
@Composable
fun ReadAloud(voice: VoiceNow, onPress: () -> Unit) {
    val speaking = voice == VoiceNow.Speaking
    val words = if (speaking) R.string.topic_stop_reading else R.string.topic_read_aloud
    SecondButton(stringResource(words), onPress, icon = if (speaking) Icons.Close else Icons.Speaker)
    if (voice == VoiceNow.Missing) TroubleNote(stringResource(R.string.topic_no_voice))
}
