import SwiftUI
import YishiKit

/// 定稿: the text, who has signed and who is missing, one's own signature, and the seal.
struct RoundView: View {
    @State private var model: RoundModel
    @Environment(\.words) private var words

    init(model: RoundModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(model.step == .signing ? .roundCheck : .roundTitle)) {
            if let trouble = model.topic.trouble { TroubleCard(trouble) }
            if let view = model.topic.value { Text(verbatim: view.row.title).styled(.strong) }
            if let round = model.round {
                Say(round.status.phrase, .heading)
                if model.isSealed { SealPart(model: model) }
                SignersPart(round: round)
                SignedText(model: model)
            } else {
                Say(.roundNone, .body, .inkSoft)
            }
            if model.canOpen { Say(.roundOpenLead, .body, .inkSoft) }
        } actions: {
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            RoundButtons(model: model)
        }
        .task { await model.run() }
    }
}

private struct RoundButtons: View {
    let model: RoundModel
    @Environment(\.words) private var words

    var body: some View {
        switch model.step {
        case .reading:
            if model.canSign { WordButton(.roundSign, icon: .pen, .main, action: model.wantToSign) }
            if model.canOpen {
                WordButton(.roundOpen, icon: .shield, .main) { Task { await model.open() } }
                    .disabled(model.acting.isBusy)
            }
            if model.isRunning, model.governs { WordButton(.roundClose, icon: .close, action: model.closing.begin) }
        case .signing:
            Say(.roundInName(model.myName), .body)
            WordButton(.roundSignNow, icon: .check, .main) { Task { await model.sign() } }
                .disabled(model.acting.isBusy)
            WordButton(.commonBack, icon: .back, action: model.back)
        case .closing:
            ReasonPart(.roundCloseReason, model.closing, .roundClose) { await model.close() }
        }
    }
}

/// Who has signed, and who is missing.
private struct SignersPart: View {
    let round: RoundRow

    var body: some View {
        Card {
            Say(.roundCount(round.signed.count, Int(round.wanted)), .strong)
            ForEach(round.signed, id: \.member) { signer in
                HStack(spacing: 8) {
                    IconView(.check, .onLeafSoft)
                    Say(.roundSigner(signer.name, signer.atZh ?? ""), .body)
                }
                .accessibilityElement(children: .combine)
            }
            if !round.missing.isEmpty { Say(.roundMissing, .small, .inkSoft) }
            ForEach(round.missing, id: \.member) { signer in
                HStack(spacing: 8) {
                    IconView(.clock, .inkSoft)
                    Text(verbatim: signer.name).styled(.body)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}

/// Exactly what is signed.
private struct SignedText: View {
    let model: RoundModel

    var body: some View {
        if let aloud = model.aloud {
            WordButton(aloud.isReading ? .topicStopReading : .topicReadAloud, icon: .speaker, action: model.toggleAloud)
        }
        Card {
            Say(.roundText, .small, .inkSoft)
            ForEach(Array(model.lines.enumerated()), id: \.element.id) { number, line in
                Text(verbatim: line.shown)
                    .styled(line.isHeading ? .heading : number == model.aloud?.passage ? .strong : .body)
                    .textSelection(.enabled)
                    .accessibilityAddTraits(line.isHeading ? .isHeader : [])
            }
        }
    }
}

/// The seal as a file, and in words what it proves.
private struct SealPart: View {
    let model: RoundModel
    @Environment(\.words) private var words

    var body: some View {
        if let seal = model.seal {
            Card(.leafSoft, edge: .leaf) {
                Say(.sealHolds, .heading, .onLeafSoft)
                Say(.sealWhat(seal.spaceName, seal.title, seal.round), .body, .onLeafSoft)
                ForEach(seal.signed, id: \.self) { signature in
                    Say(.roundSigner(signature.name, words.moment(signature.at)), .body, .onLeafSoft)
                }
                ForEach(seal.missing, id: \.self) { name in Say(.sealNotSigned(name), .body, .onLeafSoft) }
                Say(.sealDigest, .small, .onLeafSoft)
                Text(verbatim: seal.digest).styled(.strong, .onLeafSoft).monospacedDigit().textSelection(.enabled)
                ShareLink(item: seal.url) { Say(.sealShare, .button, .onLeafSoft) }
            }
        } else {
            WordButton(.sealVerify, icon: .shield) { Task { await model.verify() } }
                .disabled(model.acting.isBusy)
        }
    }
}
