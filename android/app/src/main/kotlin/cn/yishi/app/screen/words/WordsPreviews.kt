package cn.yishi.app.screen.words

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.CommentId
import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.TopicId

private val Notice = WordsState(WordsAct.Notice(TopicId("01")), about = "公共晒场错时停车与晾晒安排", words = "", trouble = null)

class WordsSamples : Samples<WordsState>(
    "notice" to Notice,
    "outcome" to Notice.copy(act = WordsAct.Outcome("01", 0), about = "收粮那几天怎么停车", words = "收粮日晒粮，其余晚上停车。"),
    "again" to Notice.copy(act = WordsAct.Again("01")),
    "refuse" to Notice.copy(act = WordsAct.Refuse("01", null), trouble = FormTrouble.Missing(R.string.words_missing)),
    "assembly" to Notice.copy(act = WordsAct.AskAssembly("01", null), words = "车位给谁用谈不拢。"),
    "assembly-for" to Notice.copy(act = WordsAct.AskAssembly("01", MemberId("02")), about = "老倪 · 公共晒场错时停车与晾晒安排"),
    "appeal" to Notice.copy(act = WordsAct.Appeal(TopicId("01"), CommentId("02")), about = "老王家欠了钱"),
    "uphold" to Notice.copy(act = WordsAct.DecideAppeal(TopicId("01"), CommentId("02"), upheld = true), about = "老王家欠了钱"),
    "dismiss" to Notice.copy(act = WordsAct.DecideAppeal(TopicId("01"), CommentId("02"), upheld = false), about = "老王家欠了钱"),
    "experts" to Notice.copy(act = WordsAct.AskExperts(TopicId("01")), words = "桥还能不能走农机，要不要限重。"),
    "terminate" to Notice.copy(act = WordsAct.Terminate(TopicId("01")), trouble = FormTrouble.Missing(R.string.words_missing)),
    "readmit" to Notice.copy(act = WordsAct.Readmit(TopicId("01"), MemberId("02")), about = "姚芳英"),
    "end-org" to Notice.copy(act = WordsAct.EndOrg("01"), about = "桑渚物业"),
    "drop-draw" to Notice.copy(act = WordsAct.DropDraw("01")),
    "end-venue" to Notice.copy(act = WordsAct.EndVenue("01"), about = "老仓库"),
    "cancel-booking" to Notice.copy(act = WordsAct.CancelBooking("01", "02"), about = "老仓库 2026-03-15 19:00"),
    "unclaim" to Notice.copy(act = WordsAct.Unclaim(MemberId("02"), GridId("01")), about = "老倪"),
    "drop" to Notice.copy(act = WordsAct.Drop("01")),
)

@Preview
@Composable
private fun WordsPreview(@PreviewParameter(WordsSamples::class) state: WordsState) = Previewed { WordsScreen(state) {} }
