import SwiftUI
import YishiKit

/// What one may do about a comment: hide it, appeal against that, decide an appeal.
struct HidingPart: View {
    let hiding: Hiding
    let comment: CommentRow

    var body: some View {
        if hiding.isHiding(comment) {
            ReasonPart(.commentHideReason, hiding.hiding, .commentHide) { await hiding.hide() }
        } else if comment.mayHide {
            WordButton(.commentHide, icon: .close) { hiding.wantToHide(comment) }
        }
        if hiding.isAppealing(comment) {
            Say(.appealNote, .small, .inkSoft)
            ReasonPart(.appealReason, hiding.appealing, .appealSend) { await hiding.appeal() }
        } else if comment.mayAppeal {
            WordButton(.appealTitle, icon: .speech) { hiding.wantToAppeal(comment) }
        }
        if comment.mayDecide { DecidingAppeal(hiding: hiding, comment: comment) }
    }
}

private struct DecidingAppeal: View {
    let hiding: Hiding
    let comment: CommentRow

    var body: some View {
        if hiding.isRestoring(comment) {
            ReasonPart(.appealAnswer, hiding.restoring, .appealRestore) { await hiding.decide(restore: true) }
        } else if hiding.isKeeping(comment) {
            ReasonPart(.appealAnswer, hiding.keeping, .appealKeep) { await hiding.decide(restore: false) }
        } else {
            WordButton(.appealRestore, icon: .check) { hiding.wantToDecide(comment, restore: true) }
            WordButton(.appealKeep, icon: .close) { hiding.wantToDecide(comment, restore: false) }
        }
    }
}

/// An appeal, and what came of it.
struct AppealLines: View {
    let appeal: AppealRow
    @Environment(\.words) private var words

    var body: some View {
        Say(.appealSaid(appeal.said.byName, appeal.said.text), .body)
        if appeal.waits { Say(.appealWaits, .small, .inkSoft) }
        if let decided = appeal.decided {
            Say(.appealDecided(words(appeal.state.phrase), decided.byName, decided.text), .body)
        }
    }
}
