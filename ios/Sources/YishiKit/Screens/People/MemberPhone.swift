import YishiCore

/// A phone that somebody speaks with.
public struct MemberPhone: Hashable, Sendable, Identifiable {
    public let id: DeviceId
    public let revoked: Bool
    /// Whether it is this one.
    public let isThis: Bool
    /// Six digits that it shows, too, where it joined with an office.
    public let code: String?

    /// Enough of its number to tell it from another.
    public var number: String { String(id.hex.prefix(8)) }
}

extension Desk {
    /// Every phone of somebody, those that were cut off included.
    func phones(of member: MemberId) async throws -> [MemberPhone] {
        let row = try await app.member(space: space, member: member)
        let here = try await app.status(space: space)
        let codes = try await app.comparisonCodes(space: space)
        return row.devices.map { device in
            let own = device == here.device ? here.comparisonCode : nil
            return MemberPhone(
                id: device, revoked: row.revoked.contains(device), isThis: device == here.device,
                code: codes.first { $0.device == device }?.code ?? own)
        }
    }
}
