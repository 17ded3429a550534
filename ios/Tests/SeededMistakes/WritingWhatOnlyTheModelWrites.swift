// expect: setter is inaccessible
import SwiftUI
import YishiKit

struct Seed: View {
    let start: FirstStartModel

    var body: some View {
        #if MISTAKE
        Button {
            start.elder = true
        } label: {
            Text(verbatim: "a")
        }
        #else
        Button {
            start.choose(elder: true)
        } label: {
            Text(verbatim: "a")
        }
        #endif
    }
}
