// expect: has no member 'foregroundStlye'
import SwiftUI

struct Seed: View {
    var body: some View {
        #if MISTAKE
        Text(verbatim: "a").padding().foregroundStlye(Color.red)
        #else
        Text(verbatim: "a").padding().foregroundStyle(Color.red)
        #endif
    }
}
