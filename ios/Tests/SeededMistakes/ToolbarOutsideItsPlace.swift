// expect: conform to 'View'
import SwiftUI

struct Seed: View {
    var body: some View {
        #if MISTAKE
        VStack { ToolbarItem { Text(verbatim: "a") } }
        #else
        VStack { Text(verbatim: "b") }.toolbar { ToolbarItem { Text(verbatim: "a") } }
        #endif
    }
}
