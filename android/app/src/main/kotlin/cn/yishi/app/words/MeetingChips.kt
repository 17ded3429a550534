package cn.yishi.app.words

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.Chip
import cn.yishi.app.design.parts.Tone
import cn.yishi.core.Coded
import java.time.LocalDate
import java.time.format.DateTimeFormatter
import java.util.Locale

/** How far a paper is. */
@Composable
fun PaperChip(sealed: Boolean, dropped: Boolean, annulled: Boolean) = when {
    annulled -> Chip(stringResource(R.string.paper_annulled), Icons.Close, Tone.Brick)
    dropped -> Chip(stringResource(R.string.paper_dropped), Icons.Returned, Tone.Plain)
    sealed -> Chip(stringResource(R.string.paper_sealed), Icons.Shield, Tone.Leaf)
    else -> Chip(stringResource(R.string.paper_waits), Icons.Pen, Tone.Grain)
}

/** Where a sitting stands. */
@Composable
fun SessionChip(state: Coded) = when (state.code) {
    "Open" -> Chip(state.word, Icons.Speech, Tone.Clay)
    "Closed" -> Chip(state.word, Icons.Check, Tone.Leaf)
    else -> Chip(state.word, Icons.Clock, Tone.River)
}

/** A day on a button: 11月30日周一. */
@Composable
fun dayWord(day: LocalDate): String = if (speaksEnglish) English.format(day) else Days.zh(day)

private val English = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH)
