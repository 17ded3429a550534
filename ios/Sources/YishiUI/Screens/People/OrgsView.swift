import SwiftUI
import YishiKit

/// 单位: the organisations of a village, with who speaks for them.
struct OrgsView: View {
    @State private var model: OrgsModel
    @Environment(\.words) private var words

    init(model: OrgsModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.orgsTitle)) {
            if let trouble = model.orgs.trouble { TroubleCard(trouble) }
            if model.isAdding {
                OrgForm(model: model)
            } else {
                if model.orgs.value?.isEmpty == true { Nothing(phrase: .orgsEmpty) }
                ForEach(model.orgs.value ?? [], id: \.id) { row in OrgCard(model: model, row: row) }
            }
        } actions: {
            if model.isAdding {
                if model.notKept { TroubleCard(.troubleDraftNotKept) }
                if let missing = model.missing { TroubleCard(missing) }
                if let trouble = model.acting.trouble { TroubleCard(trouble) }
                WordButton(.orgAdd, icon: .check, .main) { Task { await model.register() } }
                    .disabled(model.acting.isBusy)
                WordButton(.commonBack, icon: .back, action: model.notNow)
            } else if model.governs {
                WordButton(.orgAdd, icon: .plus, .main, action: model.begin)
            }
        }
        .task { await model.run() }
    }
}

private struct OrgCard: View {
    let model: OrgsModel
    let row: OrgRow
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Text(verbatim: row.name).styled(.strong)
            Say(row.kind.phrase, .body)
            if row.advises { Say(.orgAdvises, .small, .inkSoft) }
            if row.ended {
                Say(.orgEnded, .body, .brick)
            } else {
                Say(row.speakers.isEmpty ? .orgNoSpeaker : .orgSpeakers(words.list(row.speakers)), .body, .inkSoft)
                if model.isEnding(row) {
                    ReasonPart(.orgEndWhy, model.ending, .orgEnd) { await model.end() }
                } else if model.governs {
                    WordButton(.orgEnd, icon: .close) { model.wantToEnd(row) }
                }
            }
        }
        .accessibilityElement(children: .contain)
    }
}

private struct OrgForm: View {
    @Bindable var model: OrgsModel
    @Environment(\.words) private var words

    var body: some View {
        Field(.orgName, text: $model.draft.name)
        Say(.orgKind, .heading)
        Choices(least: 180) {
            ForEach(model.kinds, id: \.self) { kind in
                Choice(words(kind.phrase), chosen: model.draft.kind == kind) { model.draft.kind = kind }
            }
        }
        if !model.brands.isEmpty {
            Say(.orgBrand, .heading)
            Choices(least: 160) {
                ForEach(model.brands, id: \.code) { form in
                    let chosen = model.draft.brand == form.code
                    Choice(words(form.phrase), chosen: chosen) { model.draft.brand = chosen ? nil : form.code }
                }
            }
        }
    }
}
