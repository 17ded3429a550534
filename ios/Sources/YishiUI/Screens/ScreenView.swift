import SwiftUI
import YishiKit

/// The view of each screen that can lie on home.
struct ScreenView: View {
    let screen: Screen
    let home: HomeModel

    var body: some View {
        switch screen {
        case .logNeed(let space): LogNeedView(model: home.logNeed(in: space))
        case .myNeeds(let space): MyNeedsView(model: home.myNeeds(in: space))
        case .join: JoinView(model: home.joining()) { home.joined() }
        case .settings: SettingsView(settings: home.settings)
        }
    }
}
