// expect: 'app' is inaccessible due to 'internal' protection level
import SwiftUI
import YishiKit

struct Seed: View {
    let core: Core

    var body: some View {
        Text(verbatim: "a").task {
            #if MISTAKE
            _ = try? await core.app.spaces()
            #else
            _ = try? await core.sync()
            #endif
        }
    }
}
