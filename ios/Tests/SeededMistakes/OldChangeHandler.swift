// expect: (extraneous argument label 'perform:'|contextual closure type)
import SwiftUI

struct Seed: View {
    let code: String

    var body: some View {
        #if MISTAKE
        Text(verbatim: "a").onChange(of: code, perform: { now in print(now) })
        #else
        Text(verbatim: "a").onChange(of: code) { _, now in print(now) }
        #endif
    }
}
