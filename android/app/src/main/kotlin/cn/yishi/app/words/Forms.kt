package cn.yishi.app.words

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import cn.yishi.core.FormRow
import cn.yishi.core.MatterRow
import cn.yishi.core.RuleView

/** A form of deliberation by its name. */
val FormRow.word: String
    @Composable @ReadOnlyComposable get() = said(zh, en)

/** A matter of the catalogue by its name. */
val MatterRow.word: String
    @Composable @ReadOnlyComposable get() = said(zh, en)

/** The matters that these words are found in. */
fun List<MatterRow>.named(words: String): List<MatterRow> =
    filter { row -> listOf(row.zh, row.en, row.code).any { words.lowercase() in it.lowercase() } }

/** The rules that these words are found in: what they are about, their value, who set them and where they stand. */
fun List<RuleView>.saying(words: String): List<RuleView> =
    filter { row -> listOf(row.zh, row.value, row.level, row.source, row.key).any { words.lowercase() in it.lowercase() } }

/** What a sitting says of its form, in the language of the screen. */
@Composable
@ReadOnlyComposable
fun List<FormRow>.wordOf(zh: String): String = find { it.zh == zh }?.word ?: zh
