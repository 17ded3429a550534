// expect: expression is 'async' but is not marked with 'await'
import SwiftUI
import YishiKit

struct Seed: View {
    let syncer: Syncer

    var body: some View {
        Text(verbatim: "a").task {
            #if MISTAKE
            await Task.detached { _ = syncer.state }.value
            #else
            _ = syncer.state
            #endif
        }
    }
}
