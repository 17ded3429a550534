import SwiftUI
import YishiKit

/// Proposed changes of the text.
struct AmendmentsPart: View {
    let model: TopicModel
    let copy: CopyView

    var body: some View {
        Say(.amendmentsTitle, .heading)
        if copy.amendments.isEmpty { Say(.amendmentsEmpty, .body, .inkSoft) }
        ForEach(copy.amendments, id: \.id) { amendment in
            Pressable {
                model.open(amendment)
            } content: {
                AmendmentText(amendment: amendment)
            }
        }
    }
}

/// What an amendment changes into what, and why.
struct AmendmentText: View {
    let amendment: AmendmentRow
    @Environment(\.words) private var words

    var body: some View {
        Say(.amendmentBy(amendment.byName, words.moment(amendment.at)), .small, .inkSoft)
        Say(.amendmentFrom, .small, .inkSoft)
        Text(verbatim: amendment.quote).styled(.body)
        Say(.amendmentTo, .small, .inkSoft)
        if amendment.replacement.isEmpty {
            Say(.amendmentDeleted, .strong)
        } else {
            Text(verbatim: amendment.replacement).styled(.strong)
        }
        if !amendment.reason.isEmpty { Say(.amendmentWhy(amendment.reason), .body) }
        Say(amendment.status.phrase, .small, .inkSoft)
        if let decided = amendment.decided, !decided.text.isEmpty {
            Say(.amendmentDecided(decided.byName, decided.text), .body, .inkSoft)
        }
        if let state = amendment.state { SendChip(state) }
    }
}

/// What people say for it, against it, and besides.
struct CommentsPart: View {
    let model: TopicModel

    var body: some View {
        Say(.commentsTitle, .heading)
        if Side.all.allSatisfy({ model.comments($0).isEmpty }) { Say(.commentsEmpty, .body, .inkSoft) }
        ForEach(Side.all, id: \.self) { side in
            let comments = model.comments(side)
            if !comments.isEmpty {
                Say(side.phrase, .strong).accessibilityAddTraits(.isHeader)
                ForEach(comments, id: \.id) { comment in CommentCard(model: model, comment: comment) }
            }
        }
    }
}

private struct CommentCard: View {
    let model: TopicModel
    let comment: CommentRow
    @Environment(\.words) private var words

    var body: some View {
        Card {
            VStack(alignment: .leading, spacing: 4) {
                Text(verbatim: comment.text).styled(.body).textSelection(.enabled)
                Say(.commentBy(comment.byName, words.moment(comment.at), Int(comment.version)), .small, .inkSoft)
                if let hidden = comment.hidden { Say(.commentHidden(hidden.byName, hidden.text), .small, .brick) }
                if let appeal = comment.appeal { AppealLines(appeal: appeal) }
                if let state = comment.state { SendChip(state) }
            }
            .accessibilityElement(children: .combine)
            HidingPart(hiding: model.hiding, comment: comment)
            if comment.state != nil, comment.hidden == nil {
                WordButton(.commentWithdraw, icon: .returned) { Task { await model.withdraw(comment) } }
            }
        }
    }
}

/// Where people stand, with their reasons; it binds nobody.
struct StancesPart: View {
    let model: TopicModel
    let copy: CopyView
    @Environment(\.words) private var words

    var body: some View {
        Say(.stancesTitle, .heading)
        let count = copy.stances.count
        Say(
            .stancesCount(Int(count.agree), Int(count.acceptable), Int(count.reserve), Int(count.object)), .body,
            .inkSoft)
        if let mine = model.topic.value?.myStance { Say(.stanceMine(words(mine.phrase)), .strong) }
        ForEach(Array(copy.stances.reasons.enumerated()), id: \.offset) { _, reason in
            Card {
                Say(.stanceBy(reason.byName, words(reason.grade.phrase)), .small, .inkSoft)
                Text(verbatim: reason.text).styled(.body)
            }
            .accessibilityElement(children: .combine)
        }
    }
}
