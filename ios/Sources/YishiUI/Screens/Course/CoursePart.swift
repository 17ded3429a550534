import SwiftUI
import YishiKit

/// 进展: where a topic stands, and what is still missing, each with who can supply it.
struct CoursePart: View {
    let course: TopicCourse

    var body: some View {
        Say(.courseTitle, .heading)
        if let trouble = course.trouble { TroubleCard(trouble) }
        if let view = course.view {
            Card {
                Say(view.state.phrase, .strong)
                ForEach(course.lines, id: \.self) { line in Say(line) }
            }
            .accessibilityElement(children: .combine)
        }
        if let open = course.view?.openPoints { OpenPointsCard(.openPointsBefore, open) }
        if let view = course.view { StopsPart(course: course, view: view) }
        if !course.lowering.isEmpty {
            Card(.riverSoft) {
                ForEach(course.lowering, id: \.self) { line in Say(line, .body, .onRiverSoft) }
                if course.canAgreeLowering { WordButton(.courseAgreeLowering, icon: .check, action: course.classify) }
            }
            .accessibilityElement(children: .contain)
        }
        if !course.missing.isEmpty {
            Say(.courseMissing, .heading)
            ForEach(course.missing) { missing in MissingCard(course: course, missing: missing) }
        }
        if !course.research.isEmpty {
            Say(.courseResearch, .heading)
            ForEach(Array(course.research.enumerated()), id: \.offset) { _, said in SaidCard(said: said) }
        }
    }
}

/// One thing that is missing; a button where one supplies it oneself.
private struct MissingCard: View {
    let course: TopicCourse
    let missing: TopicCourse.Missing
    @Environment(\.theme) private var theme

    var body: some View {
        Card(.grainSoft) {
            HStack(alignment: .top, spacing: theme.length(.small)) {
                IconView(.clock, .onGrainSoft)
                Say(missing.phrase, .body, .onGrainSoft).frame(maxWidth: .infinity, alignment: .leading)
            }
            if !missing.source.isEmpty { Say(.courseSource(missing.source), .small, .onGrainSoft) }
            if let act = missing.act { WordButton(act, icon: .pen) { course.supply(missing) } }
        }
        .accessibilityElement(children: .contain)
    }
}

/// What both committees do with a topic, and whoever proposed it.
struct CourseButtons: View {
    let model: TopicModel

    var body: some View {
        let course = model.course
        if course.canRefer || course.canDecline || course.hasDeclined { Say(.courseSteps, .heading) }
        if model.declining.isOpen, course.canDecline {
            Say(.topicDeclineNote, .small, .inkSoft)
            ReasonPart(.topicDeclineReason, model.declining, .topicDecline) { await model.decline() }
        } else if course.canDecline {
            WordButton(
                course.isAskedToDecline ? .courseDeclineToo : .topicDecline, icon: .returned,
                action: model.declining.begin)
        }
        if course.canScreen { Row(.courseScreen, icon: .pen, action: course.screen) }
        if course.canReview { Row(.courseRecordReview, icon: .today, action: course.review) }
        if course.canClassify { Row(.courseClassify, icon: .list, action: course.classify) }
        if course.canRefer { Row(.courseRefer, icon: .switch, action: course.refer) }
        if course.canEvaluate { Row(.evaluateTitle, icon: .pen, action: course.evaluate) }
        ForEach(course.furtherSteps, id: \.self) { step in Row(step.title, icon: .shield) { course.take(step) } }
        if course.canAnnul { Row(.documentAnnul, icon: .close, action: course.annul) }
        if course.canRecuse { Row(.recuseTitle, icon: .person) { course.recuse() } }
        if course.canWithdraw { Row(.courseWithdraw, icon: .returned, action: course.withdraw) }
    }
}
