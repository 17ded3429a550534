package cn.yishi.app.screen.draft

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.MarkView

/** A text that several people write. */
data class DraftState(
    val title: String,
    /** Whether it is the minutes of a sitting, which are signed and not given to everybody to read. */
    val ofMinutes: Boolean,
    /** What is in the field: the draft, or what one is writing. Nothing until the first look. */
    val text: String?,
    /** Whether it reads otherwise than what was saved. */
    val changed: Boolean,
    val canEdit: Boolean,
    /** Passages that two people changed at the same time. */
    val marks: List<MarkView>,
    /** Today's text with own words in it that were refused; nothing where none were. */
    val unsaved: String?,
    /** The newest reading copy; 0 before the first. */
    val version: Long,
    val busy: Boolean,
    val trouble: FormTrouble?,
) {
    /** Whether it may begin with what was taken down at the sitting. */
    val canBegin: Boolean get() = ofMinutes && canEdit && text?.isBlank() == true

    /** Whether there is anything to press for the whole text. */
    val hasActs: Boolean get() = canEdit && text != null && (changed || !ofMinutes)
}

sealed interface DraftEvent {
    data class Text(val text: String) : DraftEvent

    data object Save : DraftEvent

    /** The passage then reads so; nothing leaves it as it is. */
    data class Settle(val mark: String, val text: String?) : DraftEvent

    data object UseUnsaved : DraftEvent

    data object DropUnsaved : DraftEvent

    /** Gives the text to everybody to read. */
    data object Publish : DraftEvent

    /** Begins with what was taken down at the sitting. */
    data object Begin : DraftEvent

    data object History : DraftEvent

    data object Back : DraftEvent
}
