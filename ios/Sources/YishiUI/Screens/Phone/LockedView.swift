import SwiftUI
import YishiKit

/// Nothing is seen before the phone's owner has opened it.
struct LockedView: View {
    let model: LockModel
    @Environment(\.words) private var words

    var body: some View {
        Frame(words(.appName)) {
            Say(.lockLocked, .heading)
            if model.nothingSet { TroubleCard(.lockNothingSet) }
            if model.failed { Say(.lockFailed) }
            Say(.lockForgotten, .body, .inkSoft)
        } actions: {
            WordButton(.lockOpen, icon: .shield, .main) { Task { await model.unlock() } }
        }
        .task { await model.unlock() }
    }
}
