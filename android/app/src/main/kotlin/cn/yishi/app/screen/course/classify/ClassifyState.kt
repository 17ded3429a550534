package cn.yishi.app.screen.course.classify

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.MatterClass
import cn.yishi.core.MatterRow

/** Which matter something is, and which path it takes. */
data class ClassifyState(
    val about: String,
    val matter: MatterClass?,
    /** The code of the catalogue, or words to find it by; may be empty. */
    val item: String,
    /** Matters of the catalogue that fit these words. */
    val found: List<MatterRow>,
    /** Whether a reason is asked for: a topic takes one where its path becomes less strict. */
    val asksWhy: Boolean,
    val why: String,
    val trouble: FormTrouble?,
)

sealed interface ClassifyEvent {
    data class Choose(val matter: MatterClass) : ClassifyEvent

    data class Item(val text: String) : ClassifyEvent

    data class Why(val text: String) : ClassifyEvent

    data object Save : ClassifyEvent

    data object Back : ClassifyEvent
}
