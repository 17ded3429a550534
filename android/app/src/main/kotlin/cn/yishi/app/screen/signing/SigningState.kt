package cn.yishi.app.screen.signing

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.ImageBitmap
import cn.yishi.app.screen.paper.AGREEMENT
import cn.yishi.app.screen.paper.OpenPlace
import cn.yishi.app.screen.paper.PARTY
import cn.yishi.app.screen.paper.fallsByRefusal
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.BlobId
import cn.yishi.core.MemberId
import cn.yishi.core.PaperView
import java.time.LocalDate

/** Lines drawn with a finger, each a row of points within a square of 1. */
typealias Strokes = List<List<Offset>>

/** A photo of what somebody signed on paper. */
data class PaperPhoto(val id: BlobId, val picture: ImageBitmap?)

/** One phone goes around: each reads, signs, and hands it on. */
data class SigningState(
    /** Nothing until the first look. */
    val paper: PaperView?,
    val me: MemberId?,
    /** Whose turn it is; nothing when everybody who can sign here has. */
    val turn: OpenPlace?,
    /** How many are still to come, with this one. */
    val left: Int,
    /** Those asked to come back to later. */
    val later: List<String>,
    val strokes: Strokes,
    val photo: PaperPhoto?,
    /** The days to choose from for what was signed on paper, and the one chosen. */
    val days: List<LocalDate>,
    val day: LocalDate,
    val trouble: FormTrouble?,
) {
    /** Whether one's own signature is wanted now, which needs no drawing. */
    val mine: Boolean get() = turn != null && turn.member == me

    /** Whether one may take down that this party does not sign: at an agreement, whoever leads. */
    val canRefuse: Boolean
        get() = turn != null && !mine && turn.role.code == PARTY && paper?.fallsByRefusal == true && (paper.purpose.code != AGREEMENT || leads)

    private val leads: Boolean get() = paper?.slots.orEmpty().any { slot -> slot.role.code == "Moderator" && slot.places.any { it.member == me } }
}

sealed interface SigningEvent {
    /** A line was drawn. */
    data class Drawn(val stroke: List<Offset>) : SigningEvent

    data object Wipe : SigningEvent

    /** It was signed on paper: a photo of that. */
    data object TakePhoto : SigningEvent

    data object DropPhoto : SigningEvent

    data class Day(val day: LocalDate) : SigningEvent

    data object Signed : SigningEvent

    /** Somebody else first. */
    data object Later : SigningEvent

    /** This one does not sign. */
    data object Refuse : SigningEvent

    /** Everybody has signed. */
    data object Done : SigningEvent

    data object Back : SigningEvent
}
