// expect: must be an object that conforms to Observable
import SwiftUI
import YishiKit

struct Seed: View {
    #if MISTAKE
    @Bindable var model: Settings
    #else
    let model: Settings
    #endif

    var body: some View { Text(verbatim: "\(model.textPercent)") }
}
