// expect: call can throw, but it is not marked with 'try'
import SwiftUI
import YishiKit

struct Seed: View {
    let core: Core

    var body: some View {
        Text(verbatim: "a").refreshable {
            #if MISTAKE
            _ = await core.sync()
            #else
            _ = try? await core.sync()
            #endif
        }
    }
}
