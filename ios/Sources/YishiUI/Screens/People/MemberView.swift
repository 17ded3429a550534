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
                if model.canOpenCard { PersonCardPart(model: model) }
                PostsPart(model: model)
                DevicesPart(model: model)
            } actions: {
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
        }
    }

    private var lead: Phrase {
        switch ask {
        case .end(let post): .postEndLead(name, words(post.phrase))
        case .revoke: .deviceRevokeLead(name)
        case .grant: .postGiveLead(name)
        }
    }
}
