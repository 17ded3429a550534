// expect: type 'Phrase' has no member 'homeLogNede'
import SwiftUI
import YishiKit

struct Seed: View {
    @Environment(\.sampleWords) private var words

    var body: some View {
        #if MISTAKE
        Text(verbatim: words(.homeLogNede))
        #else
        Text(verbatim: words(.homeLogNeed))
        #endif
    }
}

private struct SampleWords: EnvironmentKey { static let defaultValue = Words(.chinese) }
extension EnvironmentValues {
    var sampleWords: Words { self[SampleWords.self] }
}
