import SwiftUI
import YishiKit

/// Where syncing stands: one quiet line, and a button that is never in the way.
struct SyncLine: View {
    let syncer: Syncer
    let notUploaded: Int
    @Environment(\.theme) private var theme

    var body: some View {
        HStack(spacing: theme.length(.small)) {
            IconView(icon, .inkSoft)
            Say(phrase, .small, .inkSoft).frame(maxWidth: .infinity, alignment: .leading)
            if !isRunning { IconButton(.sync, .homeSync) { syncer.start() } }
        }
        .frame(minHeight: theme.length(.touch))
    }

    private var isRunning: Bool {
        if case .running = syncer.state { true } else { false }
    }

    private var icon: Icon {
        switch syncer.state {
        case .idle: notUploaded == 0 ? .check : .phone
        case .running: .cloud
        case .offline: .phone
        case .failed: .alert
        }
    }

    private var phrase: Phrase {
        switch syncer.state {
        case .idle: notUploaded == 0 ? .homeAllUploaded : .homeNotUploaded(notUploaded)
        case .running: .homeSyncing
        case .offline: notUploaded == 0 ? .homeOffline : .homeOfflineWaiting(notUploaded)
        case .failed: .homeSyncFailed
        }
    }
}
