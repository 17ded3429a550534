import SwiftUI
import YishiKit

/// Photos and recordings of a need.
struct FilesPart: View {
    let files: Files
    let rows: [AttachmentRow]

    var body: some View {
        Say(.needFiles, .heading)
        ForEach(rows, id: \.id) { row in FileCard(files: files, row: row) }
    }
}

/// One of them, with what it is.
struct FileCard: View {
    let files: Files
    let row: AttachmentRow
    /// Whose it is, where somebody has to know.
    var name: String?
    @Environment(\.words) private var words

    var body: some View {
        Card {
            HStack(spacing: 10) {
                IconView(row.isVoice ? .mic : .camera)
                Say(title, .strong)
            }
            if let name { Text(verbatim: name).styled(.strong) }
            if !row.sentence.isEmpty { Text(verbatim: row.sentence).styled(.small, .inkSoft) }
            if let trouble = files.troubles[row.id] { Say(trouble, .body, .brick) }
            if let part = files.coming[row.id] {
                Say(.needFileComing(Int(part * 100)), .small, .inkSoft)
                WordButton(.needFileStop, icon: .close) { files.callOff(row.id) }
            } else {
                WordButton(action, icon: row.isVoice ? .speaker : .search) { Task { await files.open(row) } }
            }
            if let photo = files.photos[row.id] { PhotoView(bytes: photo, label: words(title)) }
        }
    }

    private var title: Phrase {
        let state = words(row.state.phrase)
        return row.isVoice ? .needFileVoice(state) : .needFilePhoto(state)
    }

    private var action: Phrase {
        if row.isVoice { return files.heard == row.id ? .needFileStop : .needFilePlay }
        return files.photos[row.id] == nil ? .needFileOpen : .needFileClose
    }
}
