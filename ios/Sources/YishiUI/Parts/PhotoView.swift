import SwiftUI

/// A photo, as wide as its place, with what it is for those who do not see it.
struct PhotoView: View {
    let bytes: Data
    let label: String
    @Environment(\.theme) private var theme

    var body: some View {
        if let image = UIImage(data: bytes) {
            Image(uiImage: image)
                .resizable()
                .scaledToFit()
                .frame(maxHeight: 360)
                .clipShape(RoundedRectangle(cornerRadius: theme.length(.radiusSmall)))
                .accessibilityLabel(label)
        }
    }
}
