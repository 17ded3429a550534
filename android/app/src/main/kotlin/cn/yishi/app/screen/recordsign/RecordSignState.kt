package cn.yishi.app.screen.recordsign

import androidx.compose.ui.geometry.Offset
import cn.yishi.app.screen.signing.Strokes
import cn.yishi.app.words.FormTrouble

/** The other one who keeps the record of a sitting signs it on this phone. */
data class RecordSignState(
    val name: String,
    /** What was taken down. */
    val record: String,
    val strokes: Strokes,
    val trouble: FormTrouble?,
)

sealed interface RecordSignEvent {
    /** A line was drawn. */
    data class Drawn(val stroke: List<Offset>) : RecordSignEvent

    data object Wipe : RecordSignEvent

    data object Signed : RecordSignEvent

    data object Back : RecordSignEvent
}
