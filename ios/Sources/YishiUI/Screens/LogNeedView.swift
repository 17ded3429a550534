import SwiftUI
import YishiKit

struct LogNeedView: View {
    @State private var model: LogNeedModel
    init(model: LogNeedModel) { _model = State(initialValue: model) }
    var body: some View { EmptyView() }
}
