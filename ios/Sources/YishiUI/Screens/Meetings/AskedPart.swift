import SwiftUI
import YishiKit

/// Who asks that an assembly decides, and whether they are enough.
struct AskedPart: View {
    let model: SessionModel

    var body: some View {
        if !model.asked.isEmpty {
            Say(.sessionAsked, .heading)
            if model.isDemanded { Say(.sessionDemanded, .strong) }
            ForEach(Array(model.asked.enumerated()), id: \.offset) { _, row in
                SaidCard(said: row.said)
                if !row.counts { Say(.sessionAskedHeard, .small, .inkSoft) }
            }
        }
    }
}
