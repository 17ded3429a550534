import SwiftUI
import YishiKit

/// 等我办的: each with one tap to where it is done.
struct TodoView: View {
    @State private var model: TodoModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: TodoModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.todoTitle)) {
            if let trouble = model.todo.trouble { TroubleCard(trouble) }
            if model.todo.isRead, model.todo.rows.isEmpty { Nothing(phrase: .todoEmpty) }
            LazyVStack(spacing: theme.length(.medium)) {
                ForEach(Array(model.todo.rows.enumerated()), id: \.offset) { _, row in
                    Pressable {
                        model.open(row)
                    } content: {
                        Say(row.sentence, .strong)
                        if let due = row.due {
                            Say(
                                row.overdue ? .todoOverdue(due) : .todoDue(due), .small, row.overdue ? .brick : .inkSoft
                            )
                        }
                    }
                }
            }
            if model.todo.hasMore {
                WordButton(.mineMore(model.todo.total - model.todo.rows.count)) { Task { await model.todo.more() } }
            }
        }
        .task { await model.run() }
    }
}
