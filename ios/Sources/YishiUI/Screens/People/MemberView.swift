import SwiftUI
import YishiKit

/// One person: posts, devices, and what a committee does about them.
struct MemberView: View {
    @State private var model: MemberModel
    @Environment(\.words) private var words

    init(model: MemberModel) { _model = State(initialValue: model) }

    var body: some View {
        let name = model.member.value?.name ?? ""
        if let ask = model.ask {
            AskPage(model: model, ask: ask, name: name)
        } else {
            Frame(name) {
                if let trouble = model.member.trouble { TroubleCard(trouble) }
                if model.waitsForSecond { Say(.changeWaits, .body, .inkSoft) }
                MinorPart(model: model)
                if model.canOpenCard { PersonCardPart(model: model) }
                if let issued = model.issued {
                    Say(.phoneGiveLead(name), .body)
                    CodePart(issued: issued, uploaded: model.isUploaded)
                }
                PostsPart(model: model)
                DevicesPart(model: model)
            } actions: {
                if let trouble = model.acting.trouble { TroubleCard(trouble) }
                if model.canGivePhone, model.issued == nil {
                    WordButton(.phoneGive, icon: .qr) { Task { await model.givePhone() } }
                        .disabled(model.acting.isBusy)
                }
                if model.governs { WordButton(.postGive, icon: .plus) { model.want(.grant) } }
            }
            .task { await model.run() }
        }
    }
}

private struct PostsPart: View {
    let model: MemberModel

    var body: some View {
        let posts = model.member.value?.posts ?? []
        Say(.memberPosts, .heading)
        if posts.isEmpty { Say(.memberNoPosts, .body, .inkSoft) }
        ForEach(posts, id: \.self) { post in
            Card {
                Say(post.phrase, .strong)
                if let until = post.untilZh { Say(.termUntil(until), .body, .inkSoft) }
                if model.setsTerms { WordButton(.termSet, icon: .today) { model.want(.term(post)) } }
                if model.governs { WordButton(.postEnd, icon: .close) { model.want(.end(post)) } }
            }
            .accessibilityElement(children: .contain)
        }
    }
}

private struct DevicesPart: View {
    let model: MemberModel

    var body: some View {
        if model.member.value?.paper != nil {
            Say(.memberPaper, .body, .inkSoft)
        } else {
            Say(.memberDevices, .heading)
        }
        ForEach(model.devices) { device in
            Card {
                Say(device.isThis ? .deviceThis(device.number) : .deviceNumber(device.number), .strong)
                if device.revoked { Say(.deviceRevoked, .body, .brick) }
                if let code = device.code, !device.revoked {
                    Say(.memberCompare, .body, .inkSoft)
                    Text(verbatim: code).styled(.display).monospacedDigit().textSelection(.enabled)
                }
                if model.canRevoke(device) {
                    WordButton(.deviceRevoke, icon: .close) { model.want(.revoke(device.id)) }
                }
            }
            .accessibilityElement(children: .contain)
        }
    }
}

/// Reads back what is about to be done.
private struct AskPage: View {
    let model: MemberModel
    let ask: MemberModel.Ask
    let name: String
    @Environment(\.words) private var words

    var body: some View {
        Frame(words(title)) {
            Say(lead, .body)
            if ask == .grant { PostPicker(post: model.post) }
            if case .term = ask { TermPart(model: model) }
        } actions: {
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            WordButton(title, icon: .check, .main) { Task { await model.confirm() } }
                .disabled(model.acting.isBusy)
            WordButton(.commonBack, icon: .back, action: model.back)
        }
    }

    private var title: Phrase {
        switch ask {
        case .end: .postEnd
        case .revoke: .deviceRevoke
        case .grant: .postGive
        case .term: .termSet
        case .minor(let heardOnly): heardOnly ? .minorNote : .minorUnnote
        }
    }

    private var lead: Phrase {
        switch ask {
        case .end(let post): .postEndLead(name, words(post.phrase))
        case .revoke: .deviceRevokeLead(name)
        case .grant: .postGiveLead(name)
        case .term(let post): .termLead(name, words(post.phrase))
        case .minor(let heardOnly): heardOnly ? .minorNoteLead(name) : .minorUnnoteLead(name)
        }
    }
}

/// A minor is heard and on no roll; who speaks for a small child.
private struct MinorPart: View {
    let model: MemberModel

    var body: some View {
        if let row = model.member.value {
            if let age = row.age, age.code != "adult" { Say(age.phrase, .body) }
            if row.heardOnly { Say(.minorHeardOnly, .body) }
            if let name = model.guardian { Say(.minorGuardian(name), .body) }
            if model.canNoteMinor {
                WordButton(row.heardOnly ? .minorUnnote : .minorNote, icon: .person) {
                    model.want(.minor(!row.heardOnly))
                }
            }
        }
    }
}

/// The last day of a term, or that it has none.
private struct TermPart: View {
    @Bindable var model: MemberModel

    var body: some View {
        Toggled(
            .termNone,
            isOn: Binding(get: { model.until == nil }, set: { model.until = $0 ? nil : Date() }))
        if model.until != nil { DayOrToday(.termDay, date: $model.until) }
    }
}
