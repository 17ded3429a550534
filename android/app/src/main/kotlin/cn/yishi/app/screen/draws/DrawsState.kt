package cn.yishi.app.screen.draws

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.DrawId
import cn.yishi.core.DrawView
import java.time.LocalDate

/** Who is drawn for a seat, in the open: among whom, by which seed, and how anybody computes it again. */
data class DrawsState(
    /** The topic's title. */
    val about: String,
    /** Nothing until the first look. */
    val rows: List<DrawView>?,
    /** Whether one announces, holds and calls off: both committees do. */
    val governs: Boolean,
    val today: LocalDate,
    /** The seed that has become known, as it is typed. */
    val seed: String,
    val trouble: FormTrouble?,
) {
    /** The one that waits for its seed. */
    val standing: DrawView? get() = rows?.find { it.seed == null && !it.dropped }

    val mayAnnounce: Boolean get() = governs && rows != null && standing == null

    /** Whether the seed of a draw can be known. */
    fun isDue(draw: DrawView): Boolean = draw.knownOn <= today.toString()
}

sealed interface DrawsEvent {
    data object Announce : DrawsEvent

    data class Seed(val text: String) : DrawsEvent

    data class Hold(val draw: DrawId) : DrawsEvent

    data class Drop(val draw: DrawId) : DrawsEvent

    /** Hands on what anybody needs to compute it again: these lines. */
    data class Share(val lines: List<String>) : DrawsEvent

    data object Back : DrawsEvent
}
