package cn.yishi.app.screen.topic

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.phone.VoiceNow
import cn.yishi.bridge.Trouble
import cn.yishi.core.MemberId

private val Open = TopicState(
    topic = TopicExamples.Open, news = null, course = CourseExamples.TakenUp, may = Supply.Nothing, meetings = 2, voice = VoiceNow.Silent,
    trouble = null,
)

private val Proposed = Open.copy(topic = TopicExamples.Open.copy(row = TopicExamples.Proposed, copy = null))

class TopicSamples : Samples<TopicState>(
    "open" to Open,
    "news" to Open.copy(
        topic = TopicExamples.Open.copy(myStance = TopicExamples.Acceptable),
        news = News(1, listOf(Passage("晒场东侧空地划10个临时车位。", "晒场东侧空地划12个临时车位。"), Passage("", "先到先停，不收费。")), 2, 1, 1),
        voice = VoiceNow.Speaking,
    ),
    "proposed" to Proposed.copy(course = CourseExamples.General, may = CourseExamples.Committee.copy(accepts = true)),
    "unknown" to Proposed.copy(course = CourseExamples.Unknown, may = CourseExamples.Committee),
    "missing" to Proposed.copy(course = CourseExamples.Major, may = CourseExamples.Committee),
    "missing-resident" to Proposed.copy(course = CourseExamples.Major.copy(research = emptyList()), may = Supply.Nothing),
    "lowering" to Proposed.copy(course = CourseExamples.Lowered, may = CourseExamples.Committee.copy(agreesLowering = true)),
    "attest" to Proposed.copy(course = CourseExamples.Late, may = CourseExamples.Committee.copy(attests = setOf(CourseExamples.Entry))),
    "one-side" to Proposed.copy(course = CourseExamples.OneSide, may = CourseExamples.Committee),
    "declining" to Proposed.copy(course = CourseExamples.Declining, may = CourseExamples.Committee.copy(accepts = true)),
    "declining-own" to Proposed.copy(course = CourseExamples.Declining, may = CourseExamples.Committee.copy(declines = false)),
    "plan-wants" to Proposed.copy(course = CourseExamples.CrossUnit, may = CourseExamples.Committee.copy(decides = false, declines = false, classifies = false, plans = true)),
    "hand-over" to Proposed.copy(course = CourseExamples.HandOver, may = CourseExamples.Committee.copy(decides = false, declines = false, classifies = false)),
    "hiding" to Open.copy(topic = TopicExamples.Open.copy(copy = TopicExamples.Open.copy?.copy(comments = TopicExamples.Hiding))),
    "technical" to Proposed.copy(
        course = CourseExamples.Technical,
        may = CourseExamples.Committee.copy(
            decides = false, declines = false, stops = setOf(Stop.Recuse, Stop.Evaluate), readmits = setOf(MemberId("a2")), agreesAway = setOf(MemberId("a3")),
        ),
    ),
    "another-round" to Proposed.copy(course = CourseExamples.AnotherRound, may = CourseExamples.Committee.copy(decides = false, declines = false, classifies = false)),
    "suspended" to Proposed.copy(
        course = CourseExamples.Suspended,
        may = CourseExamples.Committee.copy(decides = false, declines = false, classifies = false, ends = false, stops = setOf(Stop.Resume, Stop.Annul)),
    ),
    "annulled" to Proposed.copy(course = CourseExamples.Annulled, may = Supply.Nothing),
    "referred" to Proposed.copy(course = CourseExamples.Referred, may = Supply.Nothing),
    "drafter" to Open.copy(
        topic = TopicExamples.Open.copy(row = TopicExamples.Row.copy(myRole = "committee")),
        may = CourseExamples.Committee.copy(decides = false, declines = false),
    ),
    "signing" to Open.copy(topic = TopicExamples.Open.copy(row = TopicExamples.Row.copy(round = TopicExamples.Running))),
    "trouble" to Open.copy(topic = null, trouble = Trouble(Trouble.Kind.Refused, "example", "这件事手机里还没有，请连上网同步后再看。")),
    "no-voice" to Open.copy(voice = VoiceNow.Missing),
)

@Preview
@Composable
private fun TopicPreview(@PreviewParameter(TopicSamples::class) state: TopicState) = Previewed { TopicScreen(state) {} }
