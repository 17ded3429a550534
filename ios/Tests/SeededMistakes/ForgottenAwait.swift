// expect: invalid conversion from 'async' function|'async' call in a function that does not support concurrency
import SwiftUI
import YishiKit

struct Seed: View {
    let undo: Undo

    var body: some View {
        #if MISTAKE
        Button {
            undo.takeBack()
        } label: {
            Text(verbatim: "a")
        }
        #else
        Button {
            Task { await undo.takeBack() }
        } label: {
            Text(verbatim: "a")
        }
        #endif
    }
}
