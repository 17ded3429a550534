// expect: no exact matches in call to instance method 'padding'
import SwiftUI

struct Seed: View {
    var body: some View {
        #if MISTAKE
        Text(verbatim: "a").padding("12")
        #else
        Text(verbatim: "a").padding(12)
        #endif
    }
}
