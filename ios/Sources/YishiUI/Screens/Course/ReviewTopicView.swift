import SwiftUI
import YishiKit

/// 党组织研究: what came of the discussion, and its day.
struct ReviewTopicView: View {
    @State private var model: ReviewTopicModel
    @Environment(\.words) private var words

    init(model: ReviewTopicModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var form = model.form
        StepFrame(.reviewTopicTitle, form, .logSave, send: model.send) {
            if !model.research.isEmpty {
                Say(.courseResearch, .heading)
                ForEach(Array(model.research.enumerated()), id: \.offset) { _, said in SaidCard(said: said) }
            }
            Say(.reviewTopicResult, .heading)
            Choices(least: 160) {
                ForEach(ReviewResult.all, id: \.self) { result in
                    Choice(words(result.phrase), chosen: form.draft.result == result) { form.draft.result = result }
                }
            }
            DayPart(draft: $form.draft)
            Say(.reviewTopicNote, .small, .inkSoft)
        }
        .task { await model.run() }
    }
}

/// The day of the discussion: most often a near one.
private struct DayPart: View {
    @Binding var draft: ReviewDraft
    @Environment(\.words) private var words

    var body: some View {
        Say(.reviewTopicDay, .heading)
        Choices(least: 96) {
            Choice(words(.dayToday), chosen: draft.back == .today) { draft.back = .today }
            Choice(words(.dayYesterday), chosen: draft.back == .yesterday) { draft.back = .yesterday }
            Choice(words(.dayOther), chosen: draft.back == .further) { draft.back = .further }
        }
        if draft.back == .further {
            DayOrToday(.reviewTopicDay, date: $draft.day)
            Say(.reviewTopicFar, .small, .inkSoft)
        }
    }
}
