// expect: cannot convert value 'text' of type 'String' to expected type 'Binding<String>'
import SwiftUI

struct Seed: View {
    @State private var text = ""

    var body: some View {
        #if MISTAKE
        TextEditor(text: text)
        #else
        TextEditor(text: $text)
        #endif
    }
}
