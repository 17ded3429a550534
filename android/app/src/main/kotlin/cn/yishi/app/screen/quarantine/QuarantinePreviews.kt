package cn.yishi.app.screen.quarantine

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.bridge.Trouble
import cn.yishi.core.EntryId
import cn.yishi.core.MemberId
import cn.yishi.core.QuarantineRow
import java.time.Instant

private val Aside = QuarantineRow(
    entry = EntryId("01"), kindZh = "提出诉求", kindEn = "Need", by = MemberId("a2"), byName = "陆小满", about = "路灯坏了三盏",
    words = "路灯坏了三盏", code = "revoked", reasonZh = "这部手机已停用，这条是停用以后送到的。", reasonEn = "This phone was cut off before it arrived.",
    canAdmit = true, at = Instant.EPOCH, atZh = "3月12日 09:00", receivedAt = Instant.EPOCH, receivedAtZh = "3月13日 10:20",
)

class QuarantineSamples : Samples<QuarantineState>(
    "aside" to QuarantineState(rows = listOf(Aside, Aside.copy(entry = EntryId("02"), canAdmit = false)), busy = false, trouble = null),
    "empty" to QuarantineState(rows = emptyList(), busy = false, trouble = null),
    "offline" to QuarantineState(rows = null, busy = false, trouble = Trouble(Trouble.Kind.Refused, "example", "现在没有网，连上网再看。")),
)

@Preview
@Composable
private fun QuarantinePreview(@PreviewParameter(QuarantineSamples::class) state: QuarantineState) =
    Previewed { QuarantineScreen(state) {} }
