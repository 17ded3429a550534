import SwiftUI
import YishiKit

/// What experts were asked and said, who stays away, and what stopped a topic or its work: everybody reads it.
struct StopsPart: View {
    let course: TopicCourse
    let view: CourseView

    var body: some View {
        if let ended = view.ended { EndCard(ended: ended) }
        if let paper = view.annulled {
            DocumentCard(title: .stopAnnulled, paper: paper, ground: .brickSoft, ink: .onBrickSoft)
        }
        if let paper = view.receipt { DocumentCard(title: .stopReceipt, paper: paper) }
        if let topic = view.follows { Row(.stopFollows, icon: .back) { course.open(topic) } }
        ForEach(view.followedBy, id: \.self) { topic in Row(.stopFollowedBy, icon: .forward) { course.open(topic) } }
        ForEach(Array(view.pauses.enumerated()), id: \.offset) { _, pause in PauseCard(pause: pause) }
        if !course.joint.isEmpty {
            Card(.riverSoft) {
                ForEach(course.joint, id: \.self) { line in Say(line, .body, .onRiverSoft) }
                if let reason = view.joint?.reason {
                    Say(.sessionSaid(reason.byName, reason.text), .body, .onRiverSoft)
                }
                if let step = course.toAgree { WordButton(.courseAgreeLowering, icon: .check) { course.take(step) } }
            }
            .accessibilityElement(children: .contain)
        }
        if !view.recusals.isEmpty {
            Say(.stopRecusals, .heading)
            ForEach(view.recusals, id: \.member) { row in RecusalCard(course: course, row: row) }
        }
        if !view.asked.isEmpty {
            Say(.stopAsked, .heading)
            ForEach(Array(view.asked.enumerated()), id: \.offset) { _, said in SaidCard(said: said) }
        }
        if !view.evaluations.isEmpty {
            Say(.stopEvaluations, .heading)
            ForEach(Array(view.evaluations.enumerated()), id: \.offset) { _, row in EvaluationCard(row: row) }
        }
    }
}

/// Why a topic went no further, and who said so.
private struct EndCard: View {
    let ended: Said
    @Environment(\.words) private var words

    var body: some View {
        Card(.brickSoft) {
            Say(.stopEnded, .strong, .onBrickSoft)
            Text(verbatim: ended.text).styled(.body, .onBrickSoft).textSelection(.enabled)
            Say(.needStoryStep(ended.byName, words.moment(ended.at)), .small, .onBrickSoft)
        }
        .accessibilityElement(children: .combine)
    }
}

/// A paper from elsewhere.
private struct DocumentCard: View {
    let title: Phrase
    let paper: DocumentRow
    var ground = Palette.Role.card
    var ink = Palette.Role.ink

    var body: some View {
        Card(ground) {
            Say(title, .strong, ink)
            if let from = paper.from { Say(from.phrase, .body, ink) }
            Say(.stopDocument(paper.onZh, paper.number), .body, ink)
            Text(verbatim: paper.text).styled(.body, ink).textSelection(.enabled)
            Say(.stopTakenDown(paper.byName), .small, ink)
        }
        .accessibilityElement(children: .combine)
    }
}

private struct PauseCard: View {
    let pause: PauseRow

    var body: some View {
        Card(.grainSoft) {
            Say(pause.stopped ? .stopPaused(pause.onZh) : .stopResumed(pause.onZh), .strong, .onGrainSoft)
            Text(verbatim: pause.text).styled(.body, .onGrainSoft)
            Say(.stopTakenDown(pause.byName), .small, .onGrainSoft)
        }
        .accessibilityElement(children: .combine)
    }
}

private struct RecusalCard: View {
    let course: TopicCourse
    let row: RecusalRow

    var body: some View {
        Card {
            Say(row.inForce ? .stopAway(row.name) : .stopAwayWanted(row.name), .strong)
            if !row.reason.isEmpty { Text(verbatim: row.reason).styled(.body) }
            if row.ending.committee || row.ending.party { Say(.stopAwayEnding, .small, .inkSoft) }
            if course.isReadmitting(row) {
                ReasonPart(.recuseEndWhy, course.readmitting, .recuseEnd) { await course.readmit() }
            } else if course.canEnd(row) {
                WordButton(.recuseEnd, icon: .returned) { course.wantToReadmit(row) }
            }
            if course.canAgree(to: row) {
                WordButton(.courseAgreeLowering, icon: .check) { course.recuse(row.member) }
            }
        }
        .accessibilityElement(children: .contain)
    }
}

private struct EvaluationCard: View {
    let row: EvaluationRow
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Say(row.conclusion.phrase, .strong)
            Text(verbatim: row.text).styled(.body).textSelection(.enabled)
            if !row.counts { Say(.stopInterested(row.interest), .body, .brick) }
            Say(.stopSaidAt(row.byName, row.atZh), .small, .inkSoft)
        }
        .accessibilityElement(children: .combine)
    }
}
