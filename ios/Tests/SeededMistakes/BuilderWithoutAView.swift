// expect: type 'Void' cannot conform to 'View'
import SwiftUI

struct Seed: View {
    let done: () -> Void

    var body: some View {
        #if MISTAKE
        VStack { done() }
        #else
        VStack { Text(verbatim: "a") }.onAppear { done() }
        #endif
    }
}
