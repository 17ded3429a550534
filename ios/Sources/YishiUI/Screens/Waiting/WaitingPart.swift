import SwiftUI
import YishiKit

/// On home: what waits for oneself and what happened, with how much.
struct WaitingPart: View {
    let model: HomeModel
    @Environment(\.words) private var words

    var body: some View {
        Row(.todoTitle, icon: .today, note: words(.commonCount(model.todoCount)), action: model.showTodo)
        Row(.inboxTitle, icon: .speech, note: words(.commonCount(model.newsCount)), action: model.showInbox)
    }
}
