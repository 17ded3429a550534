package cn.yishi.app.words

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.ui.platform.LocalConfiguration
import cn.yishi.app.R
import cn.yishi.core.Coded
import cn.yishi.core.NeedCategory
import cn.yishi.core.PostView
import cn.yishi.core.SendState

/** Whether the screen speaks English; whatever else it speaks, the words of the core are Chinese. */
val speaksEnglish: Boolean
    @Composable @ReadOnlyComposable get() = LocalConfiguration.current.locales[0].language == "en"

/** The core's word in the language of the screen. */
@Composable
<<<<<<< ours
@ReadOnlyComposable
fun said(zh: String, en: String): String = if (speaksEnglish) en else zh
=======
internal fun lookUp(words: Map<String, Int>, coded: Coded): String =
    words[coded.code]?.let { stringResource(it) } ?: coded.zh
>>>>>>> theirs

val Coded.word: String
    @Composable @ReadOnlyComposable get() = said(zh, en)

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
