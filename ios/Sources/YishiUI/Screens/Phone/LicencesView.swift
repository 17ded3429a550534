import SwiftUI
import YishiKit

/// What the app is made of, and under which licences.
struct LicencesView: View {
    @State private var model: LicencesModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: LicencesModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.licencesTitle)) {
            Say(.licencesLead, .body, .inkSoft)
            if let trouble = model.trouble { TroubleCard(trouble) }
            LazyVStack(spacing: theme.length(.medium)) {
                ForEach(model.libraries, id: \.self) { library in LibraryCard(library: library) }
            }
        }
        .task { model.read() }
    }
}

private struct LibraryCard: View {
    let library: LicenceRow

    var body: some View {
        Card {
            Text(verbatim: "\(library.name) \(library.version)").styled(.strong)
            Text(verbatim: library.home).styled(.small, .inkSoft).textSelection(.enabled)
            ForEach(library.texts, id: \.self) { text in
                Text(verbatim: "\(text.spdx): \(text.address)").styled(.small, .inkSoft).textSelection(.enabled)
            }
        }
        .accessibilityElement(children: .combine)
    }
}
