package cn.yishi.app.words

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.Tone
import cn.yishi.core.Coded
import cn.yishi.core.Side
import cn.yishi.core.StanceGrade

@Composable
fun topicStateWord(state: Coded): String = lookUp(TopicStateWords, state)

@Composable
fun roundStatusWord(status: Coded): String = lookUp(RoundStatusWords, status)

@Composable
fun amendmentStatusWord(status: Coded): String = lookUp(AmendmentStatusWords, status)

@Composable
fun sideWord(side: Coded): String = lookUp(SideWords, side)

/** Where somebody stands, in the words of the answer buttons. */
@Composable
fun stanceWord(grade: Coded): String = lookUp(StanceWords, grade)

@Composable
fun SideChip(side: Coded) = when (side.code) {
    "for" -> Chip(sideWord(side), Icons.Check, Tone.Leaf)
    "against" -> Chip(sideWord(side), Icons.Close, Tone.Clay)
    else -> Chip(sideWord(side), Icons.Info, Tone.River)
}

@Composable
fun AmendmentChip(status: Coded) = when (status.code) {
    "taken" -> Chip(amendmentStatusWord(status), Icons.Check, Tone.Leaf)
    "declined" -> Chip(amendmentStatusWord(status), Icons.Close, Tone.Plain)
    else -> Chip(amendmentStatusWord(status), Icons.Clock, Tone.Grain)
}

@get:StringRes
val StanceGrade.word: Int
    get() = when (this) {
        StanceGrade.AGREE -> R.string.stance_agree
        StanceGrade.ACCEPTABLE -> R.string.stance_acceptable
        StanceGrade.RESERVE -> R.string.stance_reserve
        StanceGrade.OBJECT -> R.string.stance_object
    }

@get:StringRes
val Side.word: Int
    get() = when (this) {
        Side.FOR -> R.string.side_for
        Side.AGAINST -> R.string.side_against
        Side.NEITHER -> R.string.side_neither
    }

private val TopicStateWords = mapOf(
    "Drafted" to R.string.topic_drafted,
    "Accepted" to R.string.topic_accepted,
    "NotAccepted" to R.string.topic_not_accepted,
)

private val RoundStatusWords = mapOf(
    "running" to R.string.round_running,
    "signed" to R.string.round_signed,
    "sealed" to R.string.round_sealed,
    "void" to R.string.round_void,
    "closed" to R.string.round_closed,
)

private val AmendmentStatusWords = mapOf(
    "open" to R.string.amendment_open,
    "taken" to R.string.amendment_taken,
    "declined" to R.string.amendment_declined,
)

private val SideWords = mapOf(
    "for" to R.string.side_for,
    "against" to R.string.side_against,
    "neither" to R.string.side_neither,
)

private val StanceWords = mapOf(
    "Agree" to R.string.stance_agree,
    "Acceptable" to R.string.stance_acceptable,
    "Reserve" to R.string.stance_reserve,
    "Object" to R.string.stance_object,
)
