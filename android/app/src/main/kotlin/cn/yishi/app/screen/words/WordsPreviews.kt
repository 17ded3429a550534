package cn.yishi.app.screen.words

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.TopicId

private val Notice = WordsState(WordsAct.Notice(TopicId("01")), about = "公共晒场错时停车与晾晒安排", words = "", trouble = null)

class WordsSamples : Samples<WordsState>(
    "notice" to Notice,
    "outcome" to Notice.copy(act = WordsAct.Outcome("01", 0), about = "收粮那几天怎么停车", words = "收粮日晒粮，其余晚上停车。"),
    "again" to Notice.copy(act = WordsAct.Again("01")),
    "refuse" to Notice.copy(act = WordsAct.Refuse("01", null), trouble = FormTrouble.Missing(R.string.words_missing)),
    "drop" to Notice.copy(act = WordsAct.Drop("01")),
)

@Preview
@Composable
private fun WordsPreview(@PreviewParameter(WordsSamples::class) state: WordsState) = Previewed { WordsScreen(state) {} }
