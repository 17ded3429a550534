import YishiCore

/// Every screen that can lie on home, with what it is about.
public enum Screen: Hashable, Codable, Sendable {
    case logNeed(SpaceId)
    case myNeeds(SpaceId)
    case join
    case settings
}
