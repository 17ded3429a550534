// expect: conform to 'View'
import SwiftUI
import YishiKit

struct Seed: View {
    let need: NeedRow

    var body: some View {
        VStack {
            #if MISTAKE
            need.text
            #else
            Text(verbatim: need.text)
            #endif
        }
    }
}
