import SwiftUI
import YishiKit

/// 上传: where syncing stands, and how to stop it.
struct SendingView: View {
    @State private var model: SendingModel
    @Environment(\.words) private var words

    init(model: SendingModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.sendingTitle)) {
            if let trouble = model.row.trouble ?? model.switching.trouble { TroubleCard(trouble) }
            SendingCard(model: model)
            Say(.sendingAirplane, .heading)
            Say(.sendingAirplaneLead, .body, .inkSoft)
            Choices {
                Choice(words(.commonOff), chosen: !model.syncer.airplane) { Task { await model.setAirplane(false) } }
                Choice(words(.commonOn), chosen: model.syncer.airplane) { Task { await model.setAirplane(true) } }
            }
            Row(.outboxTitle, icon: .list, action: model.showOutbox)
        } actions: {
            if model.isRunning {
                WordButton(.sendingStop, icon: .close, .main, action: model.stop)
            } else {
                WordButton(.homeSync, icon: .sync, .main, action: model.start).disabled(model.syncer.airplane)
            }
        }
        .task { await model.run() }
    }
}

private struct SendingCard: View {
    let model: SendingModel
    @Environment(\.words) private var words

    var body: some View {
        let waiting = Int(model.row.value?.unsent ?? 0)
        Card {
            SyncLine(syncer: model.syncer, notUploaded: waiting)
            if let share = model.share {
                ProgressView(value: share)
                Say(.sendingShare(Int(share * 100)), .small, .inkSoft)
            }
            if let at = model.row.value?.syncedAt {
                Say(.sendingLast(words.moment(at)), .body)
            } else if model.row.value != nil {
                Say(.sendingNever, .body)
            }
            if let refused = model.row.value?.refused, refused > 0 {
                Say(.homeRefused(Int(refused)), .body)
            }
        }
        if case .failed(let trouble) = model.syncer.state { TroubleCard(trouble) }
        if model.syncer.state == .offline { Say(.sendingOffline, .body, .inkSoft) }
    }
}
