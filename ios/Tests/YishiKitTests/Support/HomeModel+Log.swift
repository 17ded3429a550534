import Testing
import YishiCore

@testable import YishiKit

extension HomeModel {
    /// A need of one's own, in the first grid.
    @discardableResult
    func log(_ text: String) async throws -> NeedId {
        let grid = try #require(try await core.app.grids(space: status.space).first)
        let form = NeedForm(by: nil, grid: grid.id, channel: .app, category: .environment, text: text)
        return try await core.app.logNeed(space: status.space, form: form)
    }
}
