package cn.yishi.app.screen.log

import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.NeedCategory

/** 记一条 and 我要说: a need on its way into the phone. */
data class LogNeedState(
    /** Whether one speaks for oneself only; a grid's worker says whose words they are. */
    val own: Boolean,
    /** People to choose from with one tap, oneself first; while somebody is looked for, who was found. */
    val people: List<Speaker>,
    val speaker: Speaker,
    /** What is typed to find somebody; nothing while nobody is looked for. */
    val search: String?,
    /** Grids to choose from; one or none where there is no choice. */
    val grids: List<GridChoice>,
    val grid: GridId?,
    val category: NeedCategory?,
    val text: String,
    val busy: Boolean,
    val trouble: LogTrouble?,
    /** The phone is too full to keep what was typed. */
    val notKept: Boolean,
) {
    val showGrids: Boolean get() = grids.size > 1
}

/** Whose words they are. */
sealed interface Speaker {
    data object Myself : Speaker

    data class Known(val member: MemberId, val name: String) : Speaker

    /** Somebody without a phone who is not on the list yet; put on it when the need is saved. */
    data class New(val name: String) : Speaker
}

data class GridChoice(val id: GridId, val name: String)

/** What is in the way of saving. */
sealed interface LogTrouble {
    data object NoCategory : LogTrouble

    data object NoGrid : LogTrouble

    data object NoName : LogTrouble

    data class Said(val sentence: String) : LogTrouble
}

sealed interface LogNeedEvent {
    data class Choose(val speaker: Speaker) : LogNeedEvent

    /** Looks for somebody by name or pinyin initials. */
    data class Search(val text: String) : LogNeedEvent

    data class ChooseGrid(val grid: GridId) : LogNeedEvent

    data class ChooseCategory(val category: NeedCategory) : LogNeedEvent

    data class Text(val text: String) : LogNeedEvent

    /** A ready phrase, in the words of the screen. */
    data class UsePhrase(val category: NeedCategory, val words: String) : LogNeedEvent

    data object Save : LogNeedEvent

    data object Back : LogNeedEvent
}
