package cn.yishi.app.screen.venues

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.bridge.Trouble
import cn.yishi.core.BookingRow
import cn.yishi.core.SendState
import cn.yishi.core.TopicId
import cn.yishi.core.VenueRow
import java.time.Instant

/** Venues as previews and shots show them. */
object VenueExamples {
    val Taken = BookingRow(
        id = "11", fromAt = Instant.parse("2026-03-15T11:00:00Z"), untilAt = Instant.parse("2026-03-15T13:00:00Z"),
        whenZh = "3月15日 19:00 至 21:00", whenEn = "15 March 19:00 to 21:00", byName = "陆小满", topic = TopicId("01"),
        topicTitle = "公共晒场错时停车与晾晒安排", note = "", mine = false, mayCancel = false, state = null,
    )
    private val Own = Taken.copy(
        id = "12", whenZh = "3月16日 09:00 至 10:30", whenEn = "16 March 09:00 to 10:30", byName = "姚芳英", topic = null, topicTitle = "",
        note = "给大家讲讲晒粮的安排", mine = true, mayCancel = true, state = SendState.SAVED,
    )
    val Store = VenueRow(id = "01", name = "老仓库", place = "晒场东边，能坐四十人", ended = false, bookings = listOf(Taken, Own))
    val All = listOf(
        Store,
        VenueRow(id = "02", name = "文化礼堂", place = "", ended = false, bookings = emptyList()),
        VenueRow(id = "03", name = "老砖厂食堂", place = "村东头", ended = true, bookings = emptyList()),
    )
}

class VenuesSamples : Samples<VenuesState>(
    "committee" to VenuesState(VenueExamples.All, registers = true, trouble = null),
    "resident" to VenuesState(listOf(VenueExamples.Store.copy(bookings = listOf(VenueExamples.Taken))), registers = false, trouble = null),
    "none" to VenuesState(emptyList(), registers = true, trouble = null),
    "trouble" to VenuesState(rows = null, registers = false, trouble = Trouble(Trouble.Kind.Storage, "example", "手机存储空间不足，请清理后再试。")),
)

@Preview
@Composable
private fun VenuesPreview(@PreviewParameter(VenuesSamples::class) state: VenuesState) = Previewed { VenuesScreen(state) {} }
