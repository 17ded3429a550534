// expect: cannot infer key path type from context
import SwiftUI

struct Seed: View {
    #if MISTAKE
    @Environment(\.colourScheme) private var scheme
    #else
    @Environment(\.colorScheme) private var scheme
    #endif

    var body: some View { Text(verbatim: scheme == .dark ? "dark" : "light") }
}
