import SwiftUI
import YishiKit

/// Whose words they are: the last ones with one tap, everybody by name, and people new to the list.
struct SpeakerPart: View {
    let model: LogNeedModel
    @Environment(\.words) private var words

    var body: some View {
        Say(.logWhose, .heading)
        Choices {
            ForEach(model.people, id: \.self) { speaker in
                Choice(name(of: speaker), chosen: model.draft.speaker == speaker) { model.choose(speaker) }
            }
        }
        if let search = model.search {
            Field(.logSearch, text: Binding(get: { search }, set: model.look))
            if !search.isEmpty {
                WordButton(.logNewPerson(search), icon: .plus) { model.choose(.new(name: search)) }
            }
        } else {
            WordButton(.logFind, icon: .search) { model.look(for: "") }
        }
    }

    private func name(of speaker: Speaker) -> String {
        switch speaker {
        case .myself: words(.logOwn)
        case .known(_, let name), .new(let name): name
        }
    }
}
