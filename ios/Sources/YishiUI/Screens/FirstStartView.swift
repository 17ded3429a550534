import SwiftUI
import YishiKit

/// First start: size of text, then consent in plain words.
struct FirstStartView: View {
    let model: FirstStartModel
    @Environment(\.colorScheme) private var colorScheme

    var body: some View {
        step.environment(\.theme, Theme(model.looks, phoneIsDark: colorScheme == .dark))
    }

    @ViewBuilder private var step: some View {
        switch model.step {
        case .size: SizeStep(model: model)
        case .consent: ConsentStep(model: model)
        case .declined: DeclinedStep(model: model)
        }
    }
}

private struct SizeStep: View {
    let model: FirstStartModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    var body: some View {
        Frame(words(.appName)) {
            Say(.startHello, .display)
            Say(.startLead, .body, .inkSoft)
            LanguageChoice(settings: model.settings)
            Say(.startElderTitle, .heading).padding(.top, theme.length(.section))
            Say(.startElderLead, .small, .inkSoft)
        } actions: {
            SizeButton(title: .startElder, note: .startElderNote, elder: true) { model.choose(elder: true) }
            SizeButton(title: .startStandard, note: .startStandardNote, elder: false) { model.choose(elder: false) }
        }
    }
}

/// A choice that looks as what it chooses.
private struct SizeButton: View {
    let title: Phrase
    let note: Phrase
    let elder: Bool
    let action: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let own = Theme(palette: theme.palette, elder: elder, textPercent: theme.textPercent)
        let corners = RoundedRectangle(cornerRadius: own.length(.radiusLarge))
        Button(action: action) {
            VStack(alignment: .leading, spacing: own.length(.hair)) {
                Say(title, .button)
                Say(note, .small, .inkSoft)
            }
            .padding(own.length(.large))
            .frame(maxWidth: .infinity, minHeight: own.length(.main), alignment: .leading)
            .background(own.color(.card), in: corners)
            .overlay { corners.strokeBorder(own.color(.edge), lineWidth: own.length(.stroke)) }
            .contentShape(corners)
        }
        .buttonStyle(.plain)
        .environment(\.theme, own)
    }
}

private struct LanguageChoice: View {
    let settings: SettingsModel

    var body: some View {
        Choices {
            ForEach(Language.allCases) { language in
                Choice(language.ownName, chosen: settings.words.language == language) {
                    settings.show(in: language)
                }
            }
        }
    }
}

private struct ConsentStep: View {
    let model: FirstStartModel
    @Environment(\.words) private var words

    var body: some View {
        let notice = model.notice.value
        Frame(notice.map { words($0.title) } ?? "") {
            if let trouble = model.notice.trouble { TroubleCard(trouble) { Task { await model.read() } } }
            if let notice { NoticePart(notice: notice) }
        } actions: {
            WordButton(.startAgree, icon: .check, .main) { model.agree() }
                .disabled(notice == nil)
            WordButton(.startDecline) { model.decline() }
            WordButton(.commonBack) { model.back() }
        }
        .task { await model.read() }
    }
}

private struct DeclinedStep: View {
    let model: FirstStartModel
    @Environment(\.words) private var words

    var body: some View {
        Frame(words(.startDeclinedTitle)) {
            Say(.startDeclinedLead)
        } actions: {
            WordButton(.startReadAgain, .main) { model.readAgain() }
        }
    }
}
