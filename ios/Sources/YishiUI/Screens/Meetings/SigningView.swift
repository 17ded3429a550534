import SwiftUI
import YishiKit

/// 请大家签名: the phone goes from hand to hand.
struct SigningView: View {
    @State private var model: SigningModel
    @Environment(\.words) private var words

    init(model: SigningModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(title) {
            if let trouble = model.paper.trouble { TroubleCard(trouble) }
            if model.current != nil { Say(.signLead, .body, .inkSoft) }
            if let paper = model.paper.value { Text(verbatim: paper.title).styled(.heading) }
            PaperText(lines: model.lines, heard: model.aloud?.passage, large: true)
            if let aloud = model.aloud {
                WordButton(
                    aloud.isReading ? .topicStopReading : .topicReadAloud, icon: .speaker, action: model.toggleAloud)
            }
            if model.isDone { Say(.signAll, .strong) }
            if !model.later.isEmpty { LaterPart(model: model) }
            if let place = model.current, place.onPaper, model.canPhotograph { OnPaperPart(model: model) }
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let hindrance = model.hindrance { TroubleCard(hindrance) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if let place = model.current {
                if model.refusing.isOpen {
                    Say(.paperRefuseNote, .small, .inkSoft)
                    ReasonPart(.paperReason, model.refusing, .paperRefuse) { await model.refuse() }
                } else {
                    HandPart(model: model, place: place)
                }
            } else {
                DonePart(model: model)
            }
        }
        .task { await model.run() }
    }

    private var title: String { model.current.map { words(.signTurn($0.name)) } ?? words(.paperHandRound) }
}

/// Where whoever holds the phone writes their name.
private struct HandPart: View {
    @Bindable var model: SigningModel
    let place: SigningModel.Place

    var body: some View {
        if model.canDraw {
            Pad(drawing: $model.drawing)
            WordButton(.signDone, icon: .check, .main) { Task { await model.sign() } }
                .disabled(model.acting.isBusy)
        }
        if place.inPerson, model.canPhotograph {
            WordButton(.signPhoto, icon: .camera) { Task { await model.photograph(ofPaper: false) } }
                .disabled(model.acting.isBusy)
        }
        Choices {
            if model.canDraw { WordButton(.signClear, icon: .pen, action: model.clear) }
            WordButton(.signSkip, icon: .forward, action: model.skip)
        }
        if model.canRefuse { WordButton(.paperRefuse, icon: .returned, action: model.refusing.begin) }
    }
}

/// Somebody signed on a sheet of paper.
private struct OnPaperPart: View {
    @Bindable var model: SigningModel

    var body: some View {
        Card {
            DayField(.signPaperDay, date: $model.paperDay)
            WordButton(.signPhotoPaper, icon: .camera) { Task { await model.photograph(ofPaper: true) } }
                .disabled(model.acting.isBusy)
        }
    }
}

private struct LaterPart: View {
    let model: SigningModel

    var body: some View {
        Say(.signLater, .heading)
        ForEach(model.later, id: \.self) { place in
            Row(.signTurn(place.name), icon: .person) { model.choose(place) }
        }
    }
}

/// Nobody is left who signs here.
private struct DonePart: View {
    let model: SigningModel

    var body: some View {
        if model.wantsMine {
            Say(.paperInName(model.myName), .body)
            WordButton(.signMine(model.myName), icon: .pen, .main) { Task { await model.signMine() } }
                .disabled(model.acting.isBusy)
            WordButton(.signFinish, icon: .back) { Task { await model.finish() } }
        } else {
            WordButton(.signFinish, icon: .check, .main) { Task { await model.finish() } }
        }
    }
}
