package cn.yishi.app.screen.need

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.phone.VoiceNow
import cn.yishi.app.screen.files.FilesNow
import cn.yishi.app.screen.mine.sampleNeed
import cn.yishi.app.screen.mine.sampleWord
import cn.yishi.core.AttachmentRow
import cn.yishi.core.AttachmentState
import cn.yishi.core.BlobId
import cn.yishi.core.EntryId
import cn.yishi.core.NeedView
import cn.yishi.core.OutboxRow
import cn.yishi.core.Said
import cn.yishi.core.SendState
import cn.yishi.core.Step
import cn.yishi.core.TopicId
import java.time.Instant

private val At = Instant.ofEpochMilli(1_772_413_200_000)
private const val AT_ZH = "3月2日 09:00"

private fun step(zh: String, en: String, by: String, state: SendState?) = Step(zh, en, by, At, AT_ZH, state)

private val Photo = AttachmentRow(
    BlobId("01"), sampleWord("photo", "照片", "Photo"), sampleWord("need", "诉求", "Need"), 240_000u,
    AttachmentState.SENDING, 120_000u, "", "",
)
private val Voice = Photo.copy(id = BlobId("02"), kind = sampleWord("voice", "录音", "Recording"), state = AttachmentState.AWAY)

private fun viewOf(state: SendState?, code: String, zh: String, en: String) = NeedView(
    row = sampleNeed("01", "晒场停满了车，稻谷没处晒", state, sampleWord(code, zh, en)),
    attachments = emptyList(),
    answers = emptyList(),
    reason = null,
    mergedFrom = emptyList(),
    mergedIntoText = null,
    topicTitle = null,
    history = listOf(step("提出诉求", "Logged", "老倪", state)),
)

private val Submitted = viewOf(SendState.SAVED, "Submitted", "已提交", "Submitted")
private val Mine = NeedState(
    view = Submitted, mine = true, governs = false, works = false, refused = null, files = FilesNow.Nothing,
    correction = null, similar = emptyList(), voice = VoiceNow.Silent, trouble = null,
)
private val Others = viewOf(null, "Submitted", "已提交", "Submitted")
private val Returned = viewOf(SendState.ACCEPTED, "Returned", "退回补充", "Returned for more")
private val Merged = viewOf(SendState.ACCEPTED, "Merged", "已归并", "Merged")

class NeedSamples : Samples<NeedState>(
    "saved" to Mine.copy(view = Submitted.copy(attachments = listOf(Photo))),
    "refused" to Mine.copy(
        view = viewOf(SendState.REFUSED, "Submitted", "已提交", "Submitted"),
        refused = OutboxRow(
            entry = EntryId("01"), kindZh = "提出诉求", kindEn = "Need", about = "晒场停满了车，稻谷没处晒", subject = null,
            state = SendState.REFUSED, code = "role_ended", sentence = "您的职务已经结束，这件事请现任的人来办。",
            sentenceEn = "Your post has ended; whoever holds it now can do this.", words = "晒场停满了车，稻谷没处晒",
            at = At, atZh = AT_ZH,
        ),
    ),
    "returned" to Mine.copy(view = Returned.copy(reason = Said("沈柏年", "请写明是哪个晒场。", At, AT_ZH))),
    "merged" to Mine.copy(
        view = Merged.copy(
            row = Merged.row.copy(topic = TopicId("01")),
            mergedIntoText = "晒场被车占了，没地方晒谷子",
            topicTitle = "晒场怎么用",
            answers = listOf(Said("沈柏年", "晒场从10月1日起不停车，划好了线。", At, AT_ZH)),
            history = listOf(
                step("提出诉求", "Logged", "老倪", SendState.ACCEPTED), step("受理诉求", "Accepted", "沈柏年", null),
                step("归并诉求", "Merged", "沈柏年", null),
            ),
        ),
    ),
    "correcting" to Mine.copy(correction = "晒场停满了外来的车，稻谷没处晒"),
    "committee" to Mine.copy(
        view = Others.copy(attachments = listOf(Voice)), mine = false, governs = true, files = FilesNow.Nothing.copy(fetching = mapOf(Voice.id to 40)),
        similar = listOf(sampleNeed("02", "晒场被车占了，没地方晒谷子", null)),
    ),
    "handling" to Mine.copy(view = viewOf(null, "Accepted", "已受理", "Accepted"), mine = false, governs = true),
    "settled" to Mine.copy(
        view = viewOf(null, "FedBack", "已反馈", "Told").copy(reason = Said("沈柏年", "线划好了，秋收时轮流晒。", At, AT_ZH)),
        mine = false, governs = true,
    ),
)

@Preview
@Composable
private fun NeedPreview(@PreviewParameter(NeedSamples::class) state: NeedState) = Previewed { NeedScreen(state) {} }
