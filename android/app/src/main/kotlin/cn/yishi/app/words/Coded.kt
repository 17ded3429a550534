package cn.yishi.app.words

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.ui.platform.LocalConfiguration
import cn.yishi.app.R
import cn.yishi.bridge.Trouble
import cn.yishi.core.BookingRow
import cn.yishi.core.Coded
import cn.yishi.core.NeedCategory
import cn.yishi.core.OutboxRow
import cn.yishi.core.PostView
import cn.yishi.core.SendState
import cn.yishi.core.Step
import cn.yishi.core.TodoRow
import cn.yishi.core.Want

/** Whether the screen speaks English; whatever else it speaks, the words of the core are Chinese. */
val speaksEnglish: Boolean
    @Composable @ReadOnlyComposable get() = LocalConfiguration.current.locales[0].language == "en"

/** The core's word in the language of the screen. */
@Composable
@ReadOnlyComposable
fun said(zh: String, en: String): String = if (speaksEnglish) en else zh

val Coded.word: String
    @Composable @ReadOnlyComposable get() = said(zh, en)

val Trouble.word: String
    @Composable @ReadOnlyComposable get() = said(sentence, sentenceEn)

val TodoRow.word: String
    @Composable @ReadOnlyComposable get() = said(zh, en)

val Want.word: String
    @Composable @ReadOnlyComposable get() = said(zh, en)

val Step.word: String
    @Composable @ReadOnlyComposable get() = said(zh, en)

/** The day and the hours of a booking. */
val BookingRow.word: String
    @Composable @ReadOnlyComposable get() = said(whenZh, whenEn)

val OutboxRow.why: String
    @Composable @ReadOnlyComposable get() = said(sentence, sentenceEn)

/** A post with its grid: 一网格 网格长. */
val PostView.word: String
    @Composable @ReadOnlyComposable get() = listOfNotNull(gridName, said(zh, en)).joinToString(" ")

/** The classes in one or two characters: what fits on a chip. */
@get:StringRes
val NeedCategory.word: Int
    get() = when (this) {
        NeedCategory.PROPERTY -> R.string.category_prop
        NeedCategory.SECURITY -> R.string.category_sec
        NeedCategory.AID -> R.string.category_aid
        NeedCategory.ENVIRONMENT -> R.string.category_env
        NeedCategory.CIVILITY -> R.string.category_civ
    }

@get:StringRes
val SendState.word: Int
    get() = when (this) {
        SendState.SAVED -> R.string.send_saved
        SendState.SENT -> R.string.send_sent
        SendState.ACCEPTED -> R.string.send_accepted
        SendState.REFUSED -> R.string.send_refused
        SendState.HUB -> R.string.send_hub
    }
