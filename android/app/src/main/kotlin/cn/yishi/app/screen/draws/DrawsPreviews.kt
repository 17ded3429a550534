package cn.yishi.app.screen.draws

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.R
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.DrawPerson
import cn.yishi.core.DrawView
import cn.yishi.core.MemberId
import cn.yishi.core.TopicId
import java.time.LocalDate

private val Pool = listOf("老倪", "罗建军", "王秀英", "卞志远").mapIndexed { at, name -> DrawPerson(MemberId("a$at"), name) }
private val Waiting = DrawView(
    id = "3f9a01c2", topic = TopicId("01"), byName = "沈柏年", atZh = "3月10日 09:00", source = "3月15日双色球开奖号码", knownOn = "2026-03-15",
    knownOnZh = "3月15日", places = 2u, pool = Pool, seed = null, drawn = emptyList(), substitutes = emptyList(), dropped = false,
)
private val Held = Waiting.copy(seed = "03 09 11 17 22 31 08", drawn = Pool.take(2), substitutes = Pool.drop(2))
private val Empty = DrawsState(
    about = "公共晒场错时停车与晾晒安排", rows = emptyList(), governs = true, today = LocalDate.parse("2026-03-12"), seed = "", trouble = null,
)

class DrawsSamples : Samples<DrawsState>(
    "none" to Empty,
    "waiting" to Empty.copy(rows = listOf(Waiting)),
    "due" to Empty.copy(rows = listOf(Waiting), today = LocalDate.parse("2026-03-15"), trouble = FormTrouble.Missing(R.string.draw_no_seed)),
    "held" to Empty.copy(rows = listOf(Held, Waiting.copy(id = "02", dropped = true)), governs = false),
)

@Preview
@Composable
private fun DrawsPreview(@PreviewParameter(DrawsSamples::class) state: DrawsState) = Previewed { DrawsScreen(state) {} }
