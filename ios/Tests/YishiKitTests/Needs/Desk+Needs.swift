import YishiCore

@testable import YishiKit

extension Desk {
    /// Needs on this phone, newest first: all, or somebody's.
    func rows(by member: MemberId? = nil) async throws -> [NeedRow] {
        let filter = NeedFilter(by: member)
        return try await app.needs(space: space, filter: filter, page: Page(offset: 0, limit: 50)).rows
    }
}
