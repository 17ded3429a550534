package cn.yishi.app.screen.record

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Produces

/** What else a sitting leaves on record. */
data class RecordState(
    val title: String,
    val what: Produces?,
    /** How many of it there are. */
    val count: Int,
    val words: String,
    val trouble: FormTrouble?,
) {
    companion object {
        /** What came of an item is taken down at the item, and opinions are answered one by one. */
        val Offered: List<Produces> = Produces.entries - setOf(Produces.OUTCOME_OF_EACH_ITEM, Produces.OPINION_RESPONSES)
    }
}

sealed interface RecordEvent {
    data class What(val what: Produces) : RecordEvent

    data class Count(val count: Int) : RecordEvent

    data class Write(val text: String) : RecordEvent

    data object Save : RecordEvent

    data object Back : RecordEvent
}
