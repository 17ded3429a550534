package cn.yishi.app.screen.inbox

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.core.Coded
import cn.yishi.core.EntryId
import cn.yishi.core.InboxRow
import cn.yishi.core.ObjectId
import java.time.Instant

private val Answered = InboxRow(
    entry = EntryId("01"), kind = Coded("need_answered", "答复", "answered"), zh = "诉求有答复：晒场停满了车",
    en = "The need was answered: cars all over the drying ground", quote = "下周一开会商量，请您也来。", comparisonCode = null,
    byName = "沈柏年", `object` = ObjectId("01"), topic = null, read = false, at = Instant.EPOCH, atZh = "3月12日 09:00",
)

class InboxSamples : Samples<InboxState>(
    "news" to InboxState(
        rows = listOf(
            Answered,
            Answered.copy(
                entry = EntryId("02"), kind = Coded("invite_used", "有人加入", "somebody joined"), zh = "陆小满用您发的邀请码加入了",
                en = "陆小满 joined with your invitation", quote = "", comparisonCode = "482913", byName = "陆小满",
            ),
            Answered.copy(entry = EntryId("03"), zh = "立题了：公共晒场错时停车", en = "Taken up: parking on the drying ground", quote = "", read = true),
        ),
        total = 3, news = 2, trouble = null,
    ),
    "empty" to InboxState(rows = emptyList(), total = 0, news = 0, trouble = null),
)

@Preview
@Composable
private fun InboxPreview(@PreviewParameter(InboxSamples::class) state: InboxState) = Previewed { InboxScreen(state) {} }
