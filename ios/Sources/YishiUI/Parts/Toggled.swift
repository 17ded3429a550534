import SwiftUI
import YishiKit

/// One thing that is so or is not.
struct Toggled: View {
    private let phrase: Phrase
    @Binding private var isOn: Bool
    @Environment(\.words) private var words

    init(_ phrase: Phrase, isOn: Binding<Bool>) {
        self.phrase = phrase
        _isOn = isOn
    }

    var body: some View {
        Choice(words(phrase), chosen: isOn) { isOn.toggle() }
    }
}
