import SwiftUI
import YishiKit

/// On home: what waits for oneself and what happened, with how much.
struct WaitingPart: View {
    let model: HomeModel
    @Environment(\.words) private var words

    var body: some View {
        // A resident's home stays as simple as it can; both are in help, too. Who works here has 今天要办 instead.
        let always = model.part != .resident
        let works = model.part == .worker || model.part == .committee
        if !works, always || model.todoCount > 0 { todo }
        if always || model.newsCount > 0 { news }
    }

    private var todo: some View {
        Row(.todoTitle, icon: .today, note: words(.commonCount(model.todoCount)), action: model.showTodo)
    }

    private var news: some View {
        Row(.inboxTitle, icon: .speech, note: words(.commonCount(model.newsCount)), action: model.showInbox)
    }
}
