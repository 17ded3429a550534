import SwiftUI
import YishiKit

/// 我的个人信息: take it along, correct it, have it erased.
struct MyDataView: View {
    @State private var model: MyDataModel
    @Environment(\.words) private var words

    init(model: MyDataModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.myDataTitle)) {
            ExportPart(model: model)
            Say(.myDataCorrect, .heading)
            Say(.myDataCorrectLead, .body, .inkSoft)
            Row(.myDataNeeds, icon: .mine, action: model.showNeeds)
            Row(.myDataMe, icon: .person, action: model.showMe)
            Say(.myDataErase, .heading)
            Say(.myDataEraseLead)
            if let names = model.committee.value ?? nil { Say(.myDataAsk(words(names))) }
            WithdrawPart(model: model)
            Row(.complaintTitle, icon: .speech, action: model.complain)
            if let trouble = model.notice.trouble { TroubleCard(trouble) }
            if let notice = model.notice.value {
                Say(notice.title, .heading)
                if let at = notice.agreedAt { Say(.myDataAgreed(words.moment(at)), .small, .inkSoft) }
                NoticePart(notice: notice)
            }
        }
        .task { await model.run() }
    }
}

private struct ExportPart: View {
    let model: MyDataModel

    var body: some View {
        Say(.exportTitle, .heading)
        Say(.exportLead, .body, .inkSoft)
        if let trouble = model.exporting.trouble { TroubleCard(trouble) }
        if model.exporting.isBusy {
            ProgressView()
            Say(.exportBusy, .body, .inkSoft)
        } else if let file = model.file {
            Card(.leafSoft, edge: .leaf) {
                Say(.exportReady, .body, .onLeafSoft)
                ShareLink(item: file) { Say(.exportShare, .button, .onLeafSoft) }
            }
        } else {
            WordButton(.exportAct, icon: .list) { Task { await model.export() } }
        }
    }
}

/// What withdrawing means stands beside the button; agreeing again undoes it.
private struct WithdrawPart: View {
    let model: MyDataModel

    var body: some View {
        Card {
            Say(.withdrawLead)
            if let trouble = model.withdrawing.trouble { TroubleCard(trouble) }
            WordButton(.withdrawAct, icon: .returned) { Task { await model.withdraw() } }
                .disabled(model.withdrawing.isBusy)
        }
        .accessibilityElement(children: .contain)
    }
}
