// expect: conform to 'Identifiable'
import SwiftUI
import YishiKit

struct Seed: View {
    let needs: Pager<NeedRow>

    var body: some View {
        #if MISTAKE
        ForEach(needs.rows) { need in Text(verbatim: need.text) }
        #else
        ForEach(needs.rows, id: \.id) { need in Text(verbatim: need.text) }
        #endif
    }
}
