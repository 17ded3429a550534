package cn.yishi.app.screen.log

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.nav.SpokenFor
import cn.yishi.app.screen.mine.sampleNeed
import cn.yishi.bridge.Trouble
import cn.yishi.core.AgeBand
import cn.yishi.core.AttachmentKind
import cn.yishi.core.AttachmentPurpose
import cn.yishi.core.BlobId
import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.NeedCategory

private val Neighbours = listOf("老倪", "王秀英", "丁春妹").mapIndexed { i, name -> Speaker.Known(MemberId("0$i"), name) }

private val Phrases = listOf(
    PhraseChoice(NeedCategory.SECURITY, "路灯不亮", "A street lamp is out"),
    PhraseChoice(NeedCategory.SECURITY, "路面坏了", "The road is damaged"),
    PhraseChoice(NeedCategory.AID, "老人吃饭不方便", "An old person cannot cook"),
    PhraseChoice(NeedCategory.ENVIRONMENT, "垃圾没人收", "Rubbish is not collected"),
    PhraseChoice(NeedCategory.ENVIRONMENT, "垃圾房味道大", "The rubbish house smells"),
    PhraseChoice(NeedCategory.ENVIRONMENT, "晒场被占", "The drying ground is taken"),
    PhraseChoice(NeedCategory.CIVILITY, "活动场地不够", "Too little room for activities"),
)
private val Photo = Attached(BlobId("01"), AttachmentKind.PHOTO, AttachmentPurpose.NEED, picture = null)
private val Recording = Photo.copy(id = BlobId("02"), kind = AttachmentKind.VOICE)
private val Full = Trouble(
    Trouble.Kind.Storage,
    "phone_full",
    "手机存储空间不足，这条没有存上，请清理空间后再试。",
    "The phone's storage is full and this was not saved; clear some space and try again.",
)

private val Own = LogNeedState(
    own = true,
    people = emptyList(),
    hints = emptyMap(),
    speaker = Speaker.Myself,
    search = null,
    newPerson = null,
    guardian = null,
    guardianAgrees = false,
    grids = listOf(GridChoice(GridId("01"), "一网格"), GridChoice(GridId("02"), "二网格")),
    grid = null,
    spoken = emptyList(),
    org = null,
    category = null,
    phrases = Phrases,
    text = "",
    attached = emptyList(),
    recording = false,
    similar = emptyList(),
    busy = false,
    trouble = null,
    notKept = false,
)
private val Worker = Own.copy(
    own = false,
    people = listOf(Speaker.Myself) + Neighbours,
    grids = listOf(GridChoice(GridId("01"), "一网格")),
    grid = GridId("01"),
)
private val Somebody = NewPerson("丁春妹", called = "", phone = "", address = "", agreed = null, age = AgeBand.ADULT, guardian = null)

class LogNeedSamples : Samples<LogNeedState>(
    "own" to Own,
    "own-filled" to Own.copy(text = "晒场停满了车，稻谷没处晒", category = NeedCategory.ENVIRONMENT, grid = GridId("01")),
    "org" to Own.copy(spoken = listOf(SpokenFor("01", "桑渚物业")), org = "01", text = "垃圾房的钥匙谁管"),
    "worker" to Worker.copy(speaker = Neighbours[0]),
    "worker-search" to Worker.copy(search = "wxy", people = listOf(Neighbours[1])),
    "worker-namesakes" to Worker.copy(
        people = listOf(Speaker.Myself, Neighbours[1], Speaker.Known(MemberId("09"), "王秀英")),
        hints = mapOf(MemberId("01") to "路灯不亮", MemberId("09") to "晒场被占"),
    ),
    "person" to Worker.copy(newPerson = Somebody),
    "person-child" to Worker.copy(newPerson = Somebody.copy(age = AgeBand.UNDER14), people = Neighbours, trouble = LogTrouble.NoGuardian),
    "child" to Worker.copy(speaker = Neighbours[0], guardian = "王秀英", trouble = LogTrouble.GuardianNotAsked),
    "person-agrees" to Worker.copy(newPerson = Somebody.copy(phone = "0572-3012345", agreed = true)),
    "person-declines" to Worker.copy(newPerson = Somebody.copy(agreed = false), trouble = LogTrouble.NotAgreed),
    "similar" to Own.copy(text = "路灯坏了", similar = listOf(sampleNeed("07", "村口路灯坏了三盏", state = null))),
    "attached" to Own.copy(attached = listOf(Photo, Recording), text = "桥栏杆松了"),
    "recording" to Own.copy(recording = true),
    "no-microphone" to Own.copy(text = "桥栏杆松了", trouble = LogTrouble.NoMicrophone),
    "no-camera" to Own.copy(text = "桥栏杆松了", trouble = LogTrouble.NoCamera),
    "no-category" to Own.copy(text = "桥栏杆松了", trouble = LogTrouble.NoCategory),
    "phone-full" to Own.copy(text = "桥栏杆松了", notKept = true),
    "refused" to Own.copy(text = "桥栏杆松了", trouble = LogTrouble.Said(Full)),
)

@Preview
@Composable
private fun LogNeedPreview(@PreviewParameter(LogNeedSamples::class) state: LogNeedState) =
    Previewed { LogNeedScreen(state) {} }
