import SwiftUI
import YishiKit

/// 拟协商方案.
struct PlanView: View {
    @State private var model: PlanModel
    @Environment(\.words) private var words

    init(model: PlanModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var model = model
        Frame(words(.meetingPlan)) {
            if let trouble = model.topic.trouble { TroubleCard(trouble) }
            Text(verbatim: model.title).styled(.strong)
            if let open = model.openPoints { OpenPointsCard(.openPointsBefore, open) }
            FormPart(model: model)
            if model.wantsGrid { GridPart(model: model) }
            DayField(.planStart, withHour: true, date: $model.draft.start)
            PersonField(phrase: .planModerator, person: $model.draft.moderator, roster: model.roster)
            PersonField(phrase: .planRecorder, person: $model.draft.recorder, roster: model.roster)
            PartiesPart(
                phrase: .planParties, parties: $model.draft.parties, roster: model.roster, without: [],
                concerned: false, invites: true)
            if let lacking = model.lacking { LackingPart(lacking: lacking) }
            HintsPart(model: model)
            Toggled(.planNewResidents, isOn: $model.draft.touchesNewResidents)
            Toggled(.planResidentUnit, isOn: $model.draft.touchesResidentUnit)
            WordsPart(model: model)
            if model.wants(.supervisor) { SupervisorsPart(model: model) }
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            WordButton(.planLay, icon: .check, .main) { Task { await model.lay() } }
                .disabled(model.acting.isBusy)
        }
        .task { await model.run() }
    }
}

private struct FormPart: View {
    @Bindable var model: PlanModel
    @Environment(\.words) private var words

    var body: some View {
        Say(.planForm, .heading)
        Choices {
            ForEach(model.forms.value ?? [], id: \.code) { form in
                Choice(words(form.phrase), chosen: model.draft.formCode == form.code) {
                    model.draft.formCode = form.code
                }
            }
        }
        if model.forms.value?.isEmpty == true { Say(.planNoneConvened, .body, .inkSoft) }
        if let trouble = model.forms.trouble { TroubleCard(trouble) }
        if let asks = model.chosen?.asks, !asks.isEmpty {
            Say(.planAsks(words.list(asks.map { words($0.phrase) })), .body, .inkSoft)
        }
    }
}

/// In which grid it is held.
private struct GridPart: View {
    let model: PlanModel

    var body: some View {
        Say(.planGrid, .heading)
        if let trouble = model.grids.trouble { TroubleCard(trouble) }
        Choices {
            ForEach(model.grids.value ?? [], id: \.id) { grid in
                Choice(grid.name, chosen: model.grid == grid.id) { model.draft.grid = grid.id }
            }
        }
    }
}

/// What the form wants named in words.
private struct WordsPart: View {
    @Bindable var model: PlanModel

    var body: some View {
        Field(.planVenue, text: $model.draft.venue)
        if let venues = model.venues.value, !venues.isEmpty {
            Choices(least: 160) {
                ForEach(venues, id: \.id) { venue in
                    Choice(venue.name, chosen: model.draft.venue == venue.named) { model.pick(venue) }
                }
            }
        }
        Field(.planAgenda, hint: .planAgendaHint, lines: 2...10, text: $model.draft.agenda)
        if model.wants(.materials) { Field(.planMaterials, lines: 2...8, text: $model.draft.materials) }
        if model.wants(.briefing) { Field(.planBriefing, lines: 2...8, text: $model.draft.briefing) }
        if model.wants(.representatives) {
            Field(.planRepresentatives, lines: 1...6, text: $model.draft.representatives)
        }
    }
}

private struct SupervisorsPart: View {
    let model: PlanModel

    var body: some View {
        Say(.planSupervisors, .heading)
        if model.supervisors.isEmpty { Say(.planNoSupervisors, .body, .inkSoft) }
        Choices {
            ForEach(model.supervisors, id: \.id) { row in
                Choice(row.name, chosen: model.draft.supervisors.contains { $0.id == row.id }) {
                    model.toggle(supervisor: row)
                }
            }
        }
    }
}

/// Whom the plan may be missing: what the rules refuse, and who else might be asked.
private struct LackingPart: View {
    let lacking: MissingView
    @Environment(\.words) private var words

    var body: some View {
        if !lacking.wants.isEmpty || !lacking.hints.isEmpty {
            Card(.grainSoft) {
                ForEach(lacking.wants, id: \.code) { want in Say(want.sentence, .body, .onGrainSoft) }
                if !lacking.hints.isEmpty {
                    Say(.planMaybe(words.list(lacking.hints.map { words($0.phrase) })), .body, .onGrainSoft)
                }
            }
            .accessibilityElement(children: .contain)
        }
    }
}

/// Who else might be asked: each can be answered with why not, which the plan then says.
private struct HintsPart: View {
    @Bindable var model: PlanModel
    @Environment(\.words) private var words

    var body: some View {
        ForEach(model.hints, id: \.self) { hint in
            if let why = model.draft.answers[hint.code] {
                Field(
                    .planWhyNot(words(hint.phrase)), lines: 1...4,
                    text: Binding(get: { why }, set: { model.draft.answers[hint.code] = $0 }))
            } else {
                WordButton(.planAnswer(words(hint.phrase)), icon: .pen) { model.answer(hint) }
            }
        }
    }
}
