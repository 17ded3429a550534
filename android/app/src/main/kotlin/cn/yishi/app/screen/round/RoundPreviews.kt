package cn.yishi.app.screen.round

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.topic.TopicExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.DeviceId
import cn.yishi.core.SignatureRow
import cn.yishi.core.SpaceId
import cn.yishi.core.VerifiedView
import java.time.Instant

private val Before = RoundState(
    title = "公共晒场错时停车与晾晒安排", round = null, text = TopicExamples.TEXT, canSign = false, canOpen = true,
    canClose = false, readBack = false, seal = null, saved = false, busy = false, trouble = null,
)
private val Running = Before.copy(round = TopicExamples.Running, canOpen = false)
private val Sealed = Running.copy(round = TopicExamples.Done)
private val Seal = VerifiedView(
    space = SpaceId("01"), spaceName = "桑渚村", purpose = "final_text", purposeZh = "定稿", topic = TopicExamples.Row.id,
    round = 1u, roundId = TopicExamples.Done.id, title = "公共晒场错时停车与晾晒安排", text = TopicExamples.TEXT,
    textHash = "3fb2c19a77e04d518c6e", digest = "00", roster = emptyList(),
    signed = TopicExamples.Done.signed.map { SignatureRow(it.member, it.name, DeviceId("01"), Instant.EPOCH, "3月20日") },
    missing = emptyList(), sealedAt = Instant.EPOCH,
)

class RoundSamples : Samples<RoundState>(
    "before" to Before,
    "open-read-back" to Before.copy(readBack = true),
    "my-turn" to Running.copy(canSign = true, canClose = true),
    "sign-read-back" to Running.copy(canSign = true, readBack = true),
    "waiting" to Running,
    "sealed" to Sealed,
    "verified" to Sealed.copy(seal = Seal, saved = true),
    "not-saved" to Sealed.copy(trouble = FormTrouble.Missing(R.string.round_not_saved)),
)

@Preview
@Composable
private fun RoundPreview(@PreviewParameter(RoundSamples::class) state: RoundState) = Previewed { RoundScreen(state) {} }
