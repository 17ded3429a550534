import SwiftUI
import YishiKit

/// A draft that several people write in: a proposal, or minutes.
struct DraftEditor: View {
    @State private var model: DraftModel
    @Environment(\.words) private var words

    init(model: DraftModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(model.title)) {
            if let trouble = model.draft.trouble { TroubleCard(trouble) }
            if let view = model.draft.value {
                Text(verbatim: view.title).styled(.strong)
                if !model.writers.isEmpty {
                    Say(.draftWriters(model.writers.joined(separator: " · ")), .small, .inkSoft)
                }
                if model.othersWrote { Say(.draftOthers, .body, .onRiverSoft) }
                if let unsaved = model.unsaved { UnsavedPart(model: model, text: unsaved) }
                ForEach(model.marks, id: \.id) { mark in MarkPart(model: model, mark: mark) }
                WritingPart(model: model)
                WordButton(.historyTitle, icon: .clock, action: model.showHistory)
            }
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if model.canEdit {
                WordButton(.logSave, icon: .check, .main) { Task { await model.save() } }
                    .disabled(model.acting.isBusy || !model.isChanged)
            }
            if model.canPublish {
                WordButton(.draftPublish, icon: .cloud) { Task { await model.publish() } }
                    .disabled(model.acting.isBusy)
            }
        }
        .task { await model.run() }
    }
}

private struct WritingPart: View {
    @Bindable var model: DraftModel
    @Environment(\.theme) private var theme
    @Environment(\.words) private var words

    var body: some View {
        let corners = RoundedRectangle(cornerRadius: theme.length(.radiusSmall))
        if model.canEdit {
            Say(.draftHint, .small, .inkSoft)
            TextEditor(text: $model.text)
                .styled(.body)
                .scrollContentBackground(.hidden)
                .frame(minHeight: 320)
                .padding(theme.length(.small))
                .background(theme.color(.well), in: corners)
                .overlay { corners.strokeBorder(theme.color(.edge), lineWidth: theme.length(.stroke)) }
                .accessibilityLabel(words(model.title))
        } else {
            Card { Text(verbatim: model.text).styled(.body).textSelection(.enabled) }
        }
    }
}

/// 两人同时改过: both versions side by side, and which one holds.
private struct MarkPart: View {
    let model: DraftModel
    let mark: MarkView

    var body: some View {
        Card(.grainSoft, edge: .edge) {
            Say(.markTitle, .heading, .onGrainSoft)
            ViewThatFits(in: .horizontal) {
                HStack(alignment: .top, spacing: 16) { versions }
                VStack(alignment: .leading, spacing: 8) { versions }
            }
            Say(.markNow, .small, .onGrainSoft)
            MarkText(text: mark.now)
            if model.canEdit {
                WordButton(.markUse(mark.mineBy)) { Task { await model.settle(mark, .mine) } }
                WordButton(.markUse(mark.theirsBy)) { Task { await model.settle(mark, .theirs) } }
                WordButton(.markKeep) { Task { await model.settle(mark, .now) } }
            }
        }
    }

    @ViewBuilder private var versions: some View {
        VersionText(by: mark.mineBy, text: mark.mine)
        VersionText(by: mark.theirsBy, text: mark.theirs)
    }
}

private struct VersionText: View {
    let by: String
    let text: String

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            Say(.markBy(by), .small, .onGrainSoft)
            MarkText(text: text)
        }
    }
}

/// A version of a passage; one that was taken out says so.
private struct MarkText: View {
    let text: String

    var body: some View {
        if text.isEmpty {
            Say(.markGone, .body, .onGrainSoft)
        } else {
            Text(verbatim: text).styled(.body, .onGrainSoft)
        }
    }
}

/// Own words that the hub did not take.
private struct UnsavedPart: View {
    let model: DraftModel
    let text: String

    var body: some View {
        Card(.brickSoft, edge: .brick) {
            Say(.draftUnsaved, .heading, .onBrickSoft)
            Text(verbatim: text).styled(.body, .onBrickSoft).textSelection(.enabled)
            WordButton(.draftSaveAgain, icon: .check) { Task { await model.saveAgain() } }
            WordButton(.draftGiveUp, icon: .close) { Task { await model.giveUp() } }
        }
    }
}
