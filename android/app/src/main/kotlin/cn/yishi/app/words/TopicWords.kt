package cn.yishi.app.words

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.Tone
import cn.yishi.core.Coded
import cn.yishi.core.Side
import cn.yishi.core.StanceGrade

@Composable
fun SideChip(side: Coded) = when (side.code) {
    "for" -> Chip(side.word, Icons.Check, Tone.Leaf)
    "against" -> Chip(side.word, Icons.Close, Tone.Clay)
    else -> Chip(side.word, Icons.Info, Tone.River)
}

@Composable
fun AmendmentChip(status: Coded) = when (status.code) {
    "taken" -> Chip(status.word, Icons.Check, Tone.Leaf)
    "declined" -> Chip(status.word, Icons.Close, Tone.Plain)
    else -> Chip(status.word, Icons.Clock, Tone.Grain)
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

/** Where somebody stands, in the words of the answer buttons. */
@Composable
fun stanceWord(said: Coded): String =
    StanceGrade.entries.find { it.name.equals(said.code, ignoreCase = true) }?.let { stringResource(it.word) } ?: said.word
