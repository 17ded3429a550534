import SwiftUI
import YishiKit

/// Whose signatures of the record are still wanted.
struct UnsignedPart: View {
    let model: SessionModel
    @Environment(\.words) private var words

    var body: some View {
        if model.isClosed {
            if model.unsigned.isEmpty {
                Say(.recordSignBoth, .strong, .onLeafSoft)
            } else {
                Say(.recordSignUnsigned(words.list(model.unsigned.map(\.name))), .strong)
            }
        }
    }
}

/// What a sitting rests on beside words: slips, and signatures made here.
struct ShownPart: View {
    let model: SessionModel
    @Environment(\.words) private var words

    var body: some View {
        if !model.shown.isEmpty {
            Say(.sessionShown, .heading)
            ForEach(model.shown, id: \.shown.id) { row in
                FileCard(
                    files: model.files, row: row.shown, name: words(.planLine(words(row.what.phrase), row.name)))
            }
        }
    }
}

/// The record, for whoever signs it now.
struct RecordToSign: View {
    let model: SessionModel
    @Environment(\.words) private var words

    var body: some View {
        Say(.recordSignLead, .body, .inkSoft)
        if let view = model.session.value {
            Text(verbatim: view.topicTitle).styled(.heading)
            Text(verbatim: view.startZh).styled(.body)
            let here = model.present.map(\.name) + view.others.map(\.name)
            Say(.planLine(words(.sessionRoll), words.list(here)), .body)
        }
        ItemsPart(model: model)
        OpinionsPart(model: model)
        PositionsPart(model: model)
    }
}

/// Where whoever's turn it is writes their name, or confirms it on their own phone.
struct RecordSigningButtons: View {
    let model: SessionModel
    let person: PickedPerson

    var body: some View {
        @Bindable var signing = model.signing
        if signing.notKept { TroubleCard(.troubleDraftNotKept) }
        if let hindrance = signing.hindrance { TroubleCard(hindrance) }
        if let trouble = signing.acting.trouble { TroubleCard(trouble) }
        if model.signsMine {
            Say(.paperInName(person.name), .body)
            WordButton(.paperSignNow, icon: .check, .main) { Task { await model.signRecord() } }
                .disabled(signing.acting.isBusy)
        } else {
            if signing.canDraw {
                Pad(drawing: $signing.drawing)
                WordButton(.signDone, icon: .check, .main) { Task { await model.signRecord() } }
                    .disabled(signing.acting.isBusy)
            }
            if signing.canPhotograph {
                WordButton(.signPhoto, icon: .camera) { Task { await model.photographSignature() } }
                    .disabled(signing.acting.isBusy)
            }
            if signing.canDraw { WordButton(.signClear, icon: .pen, action: signing.clear) }
        }
        WordButton(.commonBack, icon: .back, action: signing.notNow)
    }
}
