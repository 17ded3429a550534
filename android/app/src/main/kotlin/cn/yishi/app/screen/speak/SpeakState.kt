package cn.yishi.app.screen.speak

import cn.yishi.app.screen.party.Somebody
import cn.yishi.app.words.FormTrouble

/** What somebody says on an item of the agenda. */
data class SpeakState(
    /** The item. */
    val about: String,
    /** Who is there and may be taken down. */
    val people: List<Somebody>,
    val who: Somebody?,
    val words: String,
    val trouble: FormTrouble?,
)

sealed interface SpeakEvent {
    data class Who(val who: Somebody) : SpeakEvent

    data class Write(val text: String) : SpeakEvent

    data object Save : SpeakEvent

    data object Back : SpeakEvent
}
