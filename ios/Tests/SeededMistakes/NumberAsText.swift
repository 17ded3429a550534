// expect: cannot convert value of type 'Int' to expected argument type 'String'
import SwiftUI
import YishiKit

struct Seed: View {
    let home: HomeModel

    var body: some View {
        #if MISTAKE
        Text(verbatim: home.notUploaded)
        #else
        Text(verbatim: String(home.notUploaded))
        #endif
    }
}
