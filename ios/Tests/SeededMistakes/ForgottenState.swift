// expect: switch must be exhaustive
import SwiftUI
import YishiKit

struct Seed: View {
    let syncer: Syncer

    var body: some View {
        switch syncer.state {
        case .idle: Text(verbatim: "idle")
        case .running: ProgressView()
        #if !MISTAKE
        case .offline: Text(verbatim: "offline")
        #endif
        case .failed(let trouble): Text(verbatim: trouble.sentence)
        }
    }
}
