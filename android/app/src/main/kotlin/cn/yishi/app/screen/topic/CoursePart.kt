package cn.yishi.app.screen.topic

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.screen.session.OpenPoints
import cn.yishi.app.words.speaksEnglish
import cn.yishi.app.words.word
import cn.yishi.core.AttestRow
import cn.yishi.core.BothSides
import cn.yishi.core.CourseView
import cn.yishi.core.LoweringRow
import cn.yishi.core.Want

/** 进展: where it stands, what is still missing, and who can supply it; whoever can finds the button there. */
@Composable
internal fun CoursePart(course: CourseView, may: Supply, on: (TopicEvent) -> Unit) {
    SectionTitle(stringResource(R.string.course_title))
    Panel { Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) { Facts(course) } }
    OpenPoints(course.openPoints)
    val lastOfPlan = course.wants.lastOrNull { it.code in OfPlan }
    for (want in course.wants) Missing(want, may, plans = may.plans && want == lastOfPlan, on)
    StopsPart(course, may, on)
    course.lowering?.let { Lowering(it, may, on) }
    for (one in course.toAttest) ToAttest(one, one.entry in may.attests, on)
    if (may.accepts) {
        Panel(tone = Tone.Leaf) {
            Text(stringResource(R.string.course_complete), style = Yishi.type.body)
            SecondButton(stringResource(R.string.topic_accept), { on(TopicEvent.Accept) }, icon = Icons.Check)
        }
    }
}

@Composable
private fun Facts(course: CourseView) {
    Fact(stringResource(R.string.course_class, listOfNotNull(course.`class`.word, course.itemZh).joinToString(" · ")))
    for (note in course.research) Fact(stringResource(R.string.course_found_by, note.byName, note.text))
    course.review?.let { Fact(stringResource(R.string.course_reviewed, it.heldOnZh, it.result.word)) }
    val agreed = sidesWord(course.agreed)
    if (agreed.isNotEmpty()) Fact(stringResource(R.string.course_agreed, agreed))
    val waited = BothSides(course.wanted.committee && !course.agreed.committee, course.wanted.party && !course.agreed.party)
    if (agreed.isNotEmpty() && (waited.committee || waited.party) && course.wants.isEmpty()) {
        Fact(stringResource(R.string.course_waits, sidesWord(waited)))
    }
    course.referredTo?.let { Fact(stringResource(R.string.course_referred, it.word)) }
}

@Composable
private fun Fact(text: String) = Text(text, style = Yishi.type.body)

/** The two committees by name. */
@Composable
internal fun sidesWord(of: BothSides): String {
    val committee = if (of.committee) stringResource(R.string.side_committee) else null
    val party = if (of.party) stringResource(R.string.side_party) else null
    return listOfNotNull(committee, party).joinToString(stringResource(R.string.comma))
}

/** What is missing, who can supply it and where that comes from. */
@Composable
private fun Missing(want: Want, may: Supply, plans: Boolean, on: (TopicEvent) -> Unit) = Panel(tone = Tone.Grain) {
    Text(want.word, style = Yishi.type.body)
    Text(stringResource(R.string.course_source, want.source), style = Yishi.type.small)
    when {
        want.code == "research_missing" && may.decides ->
            SecondButton(stringResource(R.string.topic_screen), { on(TopicEvent.Screen) }, icon = Icons.Pen)
        want.code == "party_review_missing" && may.reviews ->
            SecondButton(stringResource(R.string.review_title), { on(TopicEvent.Review) }, icon = Icons.Pen)
        want.code == CLASS_UNKNOWN && may.classifies ->
            SecondButton(stringResource(R.string.classify_title), { on(TopicEvent.Classify) }, icon = Icons.List)
        plans -> SecondButton(stringResource(R.string.papers_plan), { on(TopicEvent.Plan) }, icon = Icons.Pen)
        want.code in ForOthers && may.ends ->
            SecondButton(stringResource(R.string.refer_title), { on(TopicEvent.Refer) }, icon = Icons.Switch)
    }
}

/** A less strict path, which takes both committees. */
@Composable
private fun Lowering(lowering: LoweringRow, may: Supply, on: (TopicEvent) -> Unit) = Panel(tone = Tone.Grain) {
    Text(stringResource(R.string.course_lowering, lowering.`class`.word, sidesWord(lowering.agreed)), style = Yishi.type.body)
    if (may.agreesLowering) {
        SecondButton(stringResource(R.string.course_lower_too), { on(TopicEvent.Classify) }, icon = Icons.Check)
    }
}

/** Something that lies far back and counts once a second member has signed for it. */
@Composable
private fun ToAttest(one: AttestRow, mine: Boolean, on: (TopicEvent) -> Unit) = Panel(tone = Tone.Grain) {
    val what = if (speaksEnglish) one.kindEn else one.kindZh
    Text(stringResource(R.string.course_attest, what, one.heldOnZh, one.byName), style = Yishi.type.body)
    if (mine) SecondButton(stringResource(R.string.course_attest_now), { on(TopicEvent.Attest(one.entry)) }, icon = Icons.Pen)
}

/** What both committees may do with it as it stands. */
@Composable
internal fun StepsPart(may: Supply, wants: List<Want>, on: (TopicEvent) -> Unit) {
    if (!may.decides && !may.ends && !may.classifies && may.stops.isEmpty()) return
    SectionTitle(stringResource(if (may.stops == setOf(Stop.Recuse) && !may.ends) R.string.course_own_steps else R.string.course_steps))
    Panel {
        // What is missing has its button where that is said.
        val missing = wants.map { it.code }
        if (may.decides && "research_missing" !in missing) {
            TapRow(stringResource(R.string.topic_screen), { on(TopicEvent.Screen) }, icon = Icons.Pen)
        }
        if (may.reviews && "party_review_missing" !in missing) {
            TapRow(stringResource(R.string.review_title), { on(TopicEvent.Review) }, icon = Icons.People)
        }
        if (may.classifies && CLASS_UNKNOWN !in missing) TapRow(stringResource(R.string.classify_title), { on(TopicEvent.Classify) }, icon = Icons.List)
        if (may.declines) TapRow(stringResource(R.string.topic_decline), { on(TopicEvent.Decline) }, icon = Icons.Close)
        if (may.ends && missing.none(ForOthers::contains)) {
            TapRow(stringResource(R.string.refer_title), { on(TopicEvent.Refer) }, icon = Icons.Switch)
        }
        StopRows(may, on)
    }
}

/** Nobody has said yet which matter it is. */
private const val CLASS_UNKNOWN = "class_unknown"

/** What a plan sees to: its button stands once, below the last of it. */
private val OfPlan = setOf("plan_missing", "plan_class_form", "plan_township")

/** What others decide on. */
private val ForOthers = setOf("not_deliberable", "referral_missing")
