package cn.yishi.app.words

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.core.Coded
import cn.yishi.core.NeedCategory
import cn.yishi.core.SendState

/** Words of the core in the app's language: looked up by their code, so that English has them too. */
@Composable
fun needStatusWord(status: Coded): String = lookUp(NeedStatusWords, status)

@Composable
fun needCategoryWord(category: Coded): String = lookUp(NeedCategoryWords, category)

/** A code that a newer core brought along keeps the core's own word. */
@Composable
private fun lookUp(words: Map<String, Int>, coded: Coded): String =
    words[coded.code]?.let { stringResource(it) } ?: coded.zh

private val NeedStatusWords = mapOf(
    "Submitted" to R.string.need_submitted,
    "Returned" to R.string.need_returned,
    "Rejected" to R.string.need_rejected,
    "Merged" to R.string.need_merged,
    "Accepted" to R.string.need_accepted,
    "InTopic" to R.string.need_in_topic,
    "Withdrawn" to R.string.need_withdrawn,
)

private val NeedCategoryWords = mapOf(
    "PROP" to R.string.category_prop,
    "SEC" to R.string.category_sec,
    "AID" to R.string.category_aid,
    "ENV" to R.string.category_env,
    "CIV" to R.string.category_civ,
)

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
