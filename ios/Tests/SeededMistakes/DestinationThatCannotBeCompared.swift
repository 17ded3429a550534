// expect: conform to 'Hashable'
import SwiftUI
import YishiKit

struct Seed: View {
    var body: some View {
        #if MISTAKE
        Text(verbatim: "a").navigationDestination(for: Desk.self) { _ in EmptyView() }
        #else
        Text(verbatim: "a").navigationDestination(for: Screen.self) { _ in EmptyView() }
        #endif
    }
}
