import SwiftUI
import YishiKit

/// 换手机: what stays and what does not, the code, and the digits to compare.
struct NewPhoneView: View {
    @State private var model: NewPhoneModel
    @Environment(\.words) private var words

    init(model: NewPhoneModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.newPhoneTitle)) {
            if let issued = model.issued {
                Say(.newPhoneHow)
                CodePart(issued: issued, uploaded: model.isUploaded)
            } else {
                Card {
                    Say(.newPhoneStays)
                    Say(.newPhoneNot)
                    Say(.newPhoneOld)
                }
            }
            if let trouble = model.joined.trouble { TroubleCard(trouble) }
            ForEach(model.joined.value ?? []) { phone in JoinedPhone(phone: phone) }
            Row(.newPhoneMine, icon: .person, action: model.showMe)
        } actions: {
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if model.issued == nil {
                WordButton(.newPhoneMake, icon: .qr, .main) { Task { await model.issue() } }
                    .disabled(model.acting.isBusy)
            }
        }
        .task { await model.run() }
    }
}

/// Another phone in one's name.
private struct JoinedPhone: View {
    let phone: MemberPhone

    var body: some View {
        Card(.riverSoft) {
            Say(.newPhoneJoined(phone.number), .strong, .onRiverSoft)
            if let code = phone.code {
                Text(verbatim: code).styled(.display, .onRiverSoft).monospacedDigit().textSelection(.enabled)
                Say(.newPhoneCompare, .body, .onRiverSoft)
            } else {
                Say(.newPhoneYours, .body, .onRiverSoft)
            }
        }
        .accessibilityElement(children: .combine)
    }
}
