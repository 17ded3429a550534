package cn.yishi.app.screen.words

import cn.yishi.app.nav.WordsAct
import cn.yishi.app.words.FormTrouble

/** An act that wants words alone: a notice, what came of an item, why something is not signed or taken back. */
data class WordsState(
    val act: WordsAct,
    /** What it is about. */
    val about: String,
    val words: String,
    val trouble: FormTrouble?,
)

sealed interface WordsEvent {
    data class Write(val text: String) : WordsEvent

    data object Act : WordsEvent

    data object Back : WordsEvent
}
