import SwiftUI
import YishiKit

/// 规则: what a village goes by.
struct RulesView: View {
    @State private var model: RulesModel
    @Environment(\.words) private var words

    init(model: RulesModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.rulesTitle)) {
            Choices(least: 120) {
                ForEach(RulesModel.Part.allCases, id: \.self) { part in
                    Choice(words(part.phrase), chosen: model.part == part) { model.part = part }
                }
            }
            if let trouble = model.trouble { TroubleCard(trouble) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            switch model.part {
            case .values: ValuesPart(model: model)
            case .issued: IssuedPart(model: model)
            case .forms: FormsPart(model: model)
            case .matters: MattersPart(model: model)
            }
        }
        .task { await model.run() }
    }
}

/// Each rule with its value, who set it and where it stands.
private struct ValuesPart: View {
    @Bindable var model: RulesModel
    @Environment(\.theme) private var theme

    var body: some View {
        Row(.orgsTitle, icon: .people, action: model.showOrgs)
        Row(.venuesTitle, icon: .roof, action: model.showVenues)
        Field(.rulesFind, text: $model.asked)
        if model.values.value != nil, model.rules.isEmpty { Nothing(phrase: .rulesFoundNone) }
        LazyVStack(spacing: theme.length(.medium)) {
            ForEach(model.rules, id: \.key) { rule in RuleCard(rule: rule) }
        }
    }
}

private struct RuleCard: View {
    let rule: RuleView

    var body: some View {
        Card {
            Text(verbatim: rule.zh).styled(.body, .inkSoft)
            Text(verbatim: rule.value).styled(.strong)
            Say(.rulesFrom(rule.level, rule.source), .small, .inkSoft)
            Text(verbatim: rule.hardnessZh).styled(.small, .inkSoft)
        }
        .accessibilityElement(children: .combine)
    }
}

/// What was adopted, and what was issued above and can be.
private struct IssuedPart: View {
    let model: RulesModel

    var body: some View {
        if model.waitsForSecond { Say(.changeWaits, .body, .inkSoft) }
        if !model.toTake.isEmpty {
            Say(.rulesAbove, .heading)
            ForEach(model.toTake, id: \.entry) { row in
                ChapterCard(row: row) {
                    if model.canTake {
                        WordButton(.rulesTake, icon: .check) { Task { await model.take(row) } }
                            .disabled(model.acting.isBusy)
                    }
                }
            }
        }
        Say(.rulesAdopted, .heading)
        if model.chapters.value != nil, model.adopted.isEmpty { Nothing(phrase: .rulesNone) }
        ForEach(model.adopted, id: \.entry) { row in ChapterCard(row: row) { EmptyView() } }
    }
}

private struct ChapterCard<Below: View>: View {
    let row: ChapterRow
    @ViewBuilder let below: Below

    var body: some View {
        Card {
            Text(verbatim: row.title).styled(.strong)
            Say(row.kind, .body)
            Say(row.counts ? .rulesSince(row.sinceZh) : .rulesNotYet(row.sinceZh), .body, .inkSoft)
            if let origin = row.originName {
                Say(.rulesOrigin(origin), .small, .inkSoft)
            } else {
                Say(.rulesIssuedBy(row.spaceName), .small, .inkSoft)
            }
            if row.matches == false { Say(.rulesDiffers, .body, .brick) }
            below
        }
        .accessibilityElement(children: .contain)
    }
}

private struct FormsPart: View {
    let model: RulesModel

    var body: some View {
        ForEach(model.forms.value ?? [], id: \.code) { form in FormCard(form: form) }
    }
}

private struct FormCard: View {
    let form: FormRow
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Say(form.phrase, .strong)
            line(.formScope, [form.scope])
            line(.formConvened, form.convenedBy)
            line(.formRequires, form.requires)
            line(.formAsks, form.asks)
            line(.formProduces, form.produces)
            Say(.planLine(words(.formNotice), form.noticeZh), .body)
            line(.formCounts, [form.countsAs])
            Text(verbatim: form.source).styled(.small, .inkSoft)
        }
        .accessibilityElement(children: .combine)
    }

    @ViewBuilder private func line(_ label: Phrase, _ coded: [Coded]) -> some View {
        if !coded.isEmpty { Say(.planLine(words(label), words.list(coded.map { words($0.phrase) })), .body) }
    }
}

/// The catalogue, with what is open for agreeing and acting at once.
private struct MattersPart: View {
    @Bindable var model: RulesModel

    var body: some View {
        Field(.mattersFind, text: $model.typed)
        if model.matters.value != nil, model.found.isEmpty { Nothing(phrase: .mattersNone) }
        ForEach(model.found, id: \.code) { matter in MatterCard(model: model, matter: matter) }
    }
}

private struct MatterCard: View {
    let model: RulesModel
    let matter: MatterRow
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Say(matter.phrase, .strong)
            Say(matter.class.phrase, .body)
            let forms = model.suited(to: matter)
            if !forms.isEmpty { Say(.matterForms(words.list(forms.map { words($0) })), .body) }
            if !matter.decidedBy.isEmpty {
                Say(.matterDecided(words.list(matter.decidedBy.map { words($0.phrase) })), .body)
            }
            if matter.technical { Say(.matterTechnical, .small, .inkSoft) }
            if let note = matter.note { Text(verbatim: note).styled(.small, .inkSoft) }
            Text(verbatim: matter.source).styled(.small, .inkSoft)
            if matter.open { Say(.matterOpen, .body, .onLeafSoft) }
            if model.canOpen(matter) {
                WordButton(matter.open ? .matterShut : .matterOpenAct, icon: .switch) {
                    Task { await model.toggle(matter) }
                }
                .disabled(model.acting.isBusy)
            }
        }
        .accessibilityElement(children: .contain)
    }
}
