import SwiftUI
import YishiKit

/// 送达: who has been told of the meeting and how, and who has not.
struct ToldPart: View {
    let model: SessionModel
    @Environment(\.words) private var words

    var body: some View {
        Say(.deliveryTitle, .heading)
        if model.unreached.isEmpty {
            Say(.deliveryAll, .strong, .onLeafSoft)
        } else {
            Say(.deliveryUnreached(words.list(model.unreached.map(\.name))), .strong)
        }
        ForEach(model.told, id: \.member) { party in
            HStack(spacing: 10) {
                IconView(.check, .onLeafSoft)
                if let told = party.told { Say(.sessionHere(party.name, words(told.phrase)), .body) }
            }
            .accessibilityElement(children: .combine)
        }
        ForEach(model.toTell) { person in
            WordButton(.deliveryTake(person.name), icon: .pen) { Task { await model.tell(person) } }
        }
    }
}

/// Taking down how somebody was told; on paper with the signed slip.
struct TellingPart: View {
    let model: SessionModel
    let person: PickedPerson
    @Environment(\.words) private var words

    var body: some View {
        let delivery = model.delivery
        Say(.deliveryHow(person.name), .heading)
        Choices {
            ForEach(delivery.ways, id: \.self) { way in
                Choice(words(way.phrase), chosen: delivery.way == way) { delivery.choose(way) }
            }
        }
        if delivery.canPhotograph {
            Say(delivery.wantsSlip ? .deliverySlip : .deliverySlipFree, .body, .inkSoft)
            Choices {
                WordButton(.logPhotoTake, icon: .camera) { Task { await delivery.takeSlip() } }
                WordButton(.logPhotoPick, icon: .plus) { Task { await delivery.pickSlip() } }
            }
            .disabled(delivery.acting.isBusy)
        }
        if delivery.hasSlip {
            Card {
                Say(.deliverySlipPhoto, .strong)
                if let slip = delivery.slip { PhotoView(bytes: slip, label: words(.deliverySlipPhoto)) }
                WordButton(.deliverySlipDrop, icon: .close) { Task { await delivery.dropSlip() } }
            }
            .accessibilityElement(children: .contain)
        }
    }
}

struct TellingButtons: View {
    let model: SessionModel

    var body: some View {
        let delivery = model.delivery
        if delivery.notKept { TroubleCard(.troubleDraftNotKept) }
        if let hindrance = delivery.hindrance { TroubleCard(hindrance) }
        if let missing = delivery.missing { TroubleCard(missing) }
        if let trouble = delivery.acting.trouble { TroubleCard(trouble) }
        WordButton(.sessionSave, icon: .check, .main) { Task { await model.saveDelivery() } }
            .disabled(delivery.acting.isBusy)
        WordButton(.commonBack, icon: .back) { Task { await delivery.notNow() } }
    }
}
