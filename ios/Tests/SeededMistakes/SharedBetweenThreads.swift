// expect: later accesses could race
import SwiftUI

final class Counter { var count = 0 }

struct Seed: View {
    var body: some View {
        Button {
            let counter = Counter()
            #if MISTAKE
            Task.detached { counter.count += 1 }
            #endif
            counter.count += 1
        } label: {
            Text(verbatim: "a")
        }
    }
}
