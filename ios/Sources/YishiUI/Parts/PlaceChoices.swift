import SwiftUI
import YishiKit

/// Where something is handed over to.
struct PlaceChoices: View {
    let places: [Referral]
    @Binding var chosen: Referral?
    @Environment(\.words) private var words

    var body: some View {
        Say(.referTo, .heading)
        Choices(least: 160) {
            ForEach(places, id: \.self) { place in
                Choice(words(place.phrase), chosen: chosen == place) { chosen = place }
            }
        }
    }
}
