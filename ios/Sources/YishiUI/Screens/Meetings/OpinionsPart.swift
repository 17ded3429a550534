import SwiftUI
import YishiKit

/// 意见回应: each opinion with what becomes of it.
struct OpinionsPart: View {
    let model: SessionModel

    var body: some View {
        if !model.opinions.isEmpty {
            Say(.sessionOpinions, .heading)
            ForEach(model.opinions, id: \.statement) { opinion in
                Card {
                    OpinionText(opinion: opinion)
                    if model.canRecord {
                        WordButton(button(opinion), icon: .pen) { model.answer(opinion) }
                    }
                }
                .accessibilityElement(children: .contain)
            }
        }
    }

    private func button(_ opinion: OpinionRow) -> Phrase {
        let name = opinion.said.byName
        return opinion.uptake == nil ? .sessionOpinionAnswer(name) : .sessionOpinionAgain(name)
    }
}

/// An opinion with who said it, and its answer.
struct OpinionText: View {
    let opinion: OpinionRow
    @Environment(\.words) private var words

    var body: some View {
        Say(.sessionSaid(opinion.said.byName, opinion.said.text), .body)
        if let uptake = opinion.uptake {
            Say(.planLine(words(uptake.phrase), opinion.answer ?? ""), .strong, .onLeafSoft)
        } else {
            Say(.sessionOpinionWaits, .strong, .brick)
        }
    }
}
