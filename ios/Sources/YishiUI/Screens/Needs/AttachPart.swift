import SwiftUI
import YishiKit

/// Talking instead of writing, photos, and what is attached already.
struct AttachPart: View {
    let model: LogNeedModel

    var body: some View {
        let attachments = model.attachments
        if let hindrance = attachments.hindrance { Hindrance(hindrance) }
        if let trouble = attachments.acting.trouble { TroubleCard(trouble) }
        if attachments.canRecord {
            if attachments.recording == .words { Say(.logTalking, .body, .clay) }
            WordButton(attachments.recording == .words ? .logTalkEnd : .logTalk, icon: .mic, .voice) {
                Task { await attachments.record(.words) }
            }
            .disabled(attachments.recording == .consent)
        }
        if attachments.canTakePhotos {
            Choices {
                WordButton(.logPhotoTake, icon: .camera) { Task { await attachments.takePhoto() } }
                WordButton(.logPhotoPick, icon: .plus) { Task { await attachments.pickPhoto() } }
            }
        }
        if attachments.isFull { Say(.logAttachedFull, .small, .inkSoft) }
        ForEach(attachments.rows) { attached in AttachedCard(attachments: attachments, attached: attached) }
    }
}

/// Something that is not so bad: the sentence alone, and the screen goes on.
private struct Hindrance: View {
    let phrase: Phrase

    init(_ phrase: Phrase) { self.phrase = phrase }

    var body: some View {
        Card(.grainSoft) {
            HStack(alignment: .top, spacing: 10) {
                IconView(.info, .onGrainSoft)
                Say(phrase, .body, .onGrainSoft)
            }
        }
    }
}

/// A photo or a recording that waits for the need.
private struct AttachedCard: View {
    let attachments: NeedAttachments
    let attached: Attached
    @State private var photo: Data?
    @Environment(\.words) private var words

    var body: some View {
        Card {
            HStack(spacing: 10) {
                IconView(attached.isVoice ? .mic : .camera)
                Say(attached.phrase, .strong).frame(maxWidth: .infinity, alignment: .leading)
                IconButton(.close, .logAttachedDrop) { Task { await attachments.drop(attached) } }
            }
            if let photo { PhotoView(bytes: photo, label: words(attached.phrase)) }
        }
        .task { if !attached.isVoice { photo = await attachments.open(attached) } }
    }
}

extension Attached {
    fileprivate var phrase: Phrase {
        isConsent ? .logAttachedConsent : isVoice ? .logAttachedVoice : .logAttachedPhoto
    }
}
