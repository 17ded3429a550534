/// The colours of `docs/design.md`, by role.
public struct Palette: Hashable, Sendable {
    public enum Role: String, CaseIterable, Sendable {
        case paper, card, well, ink, inkSoft, line, edge
        case leaf, onLeaf, leafSoft, onLeafSoft
        case clay, onClay, claySoft, onClaySoft
        case grainSoft, onGrainSoft
        case brick, onBrick, brickSoft, onBrickSoft
        case riverSoft, onRiverSoft
    }

    public enum Look: String, CaseIterable, Sendable { case light, dark, rain }

    public let look: Look

    public init(_ look: Look) { self.look = look }

    /// What the settings ask for, on a phone that is light or dark now.
    public init(_ appearance: Settings.Appearance, phoneIsDark: Bool) {
        switch appearance {
        case .system: look = phoneIsDark ? .dark : .light
        case .light: look = .light
        case .dark: look = .dark
        case .rain: look = .rain
        }
    }

    public func callAsFunction(_ role: Role) -> Ink {
        let inks = Self.inks(of: role)
        switch look {
        case .light: return Ink(inks.light)
        case .dark: return Ink(inks.dark)
        case .rain: return Ink(inks.rain)
        }
    }

    private static func inks(of role: Role) -> (light: UInt32, dark: UInt32, rain: UInt32) {
        switch role {
        case .paper: (0xFAF6EE, 0x181612, 0xFFFFFF)
        case .card: (0xFFFDF9, 0x221F1A, 0xFFFFFF)
        case .well: (0xF2EBDD, 0x2D2923, 0xFFFFFF)
        case .ink: (0x26221C, 0xF4EEE3, 0x000000)
        case .inkSoft: (0x5E574B, 0xC6BDAE, 0x000000)
        case .line: (0xE0D6C4, 0x3D3830, 0x000000)
        case .edge: (0x857A67, 0x978D7C, 0x000000)
        case .leaf: (0x1F6A4A, 0x8FD1AB, 0x000000)
        case .onLeaf: (0xFFFFFF, 0x06301D, 0xFFFFFF)
        case .leafSoft: (0xDDECE1, 0x21402F, 0xFFFFFF)
        case .onLeafSoft: (0x134A33, 0xC3EAD2, 0x000000)
        case .clay: (0xAD4719, 0xF2A67E, 0x000000)
        case .onClay: (0xFFFFFF, 0x481A04, 0xFFFFFF)
        case .claySoft: (0xFBE5D8, 0x4A2A1A, 0xFFFFFF)
        case .onClaySoft: (0x7C2F0D, 0xFBD3BC, 0x000000)
        case .grainSoft: (0xF8ECC8, 0x40351A, 0xFFFFFF)
        case .onGrainSoft: (0x5E4600, 0xF5DF9C, 0x000000)
        case .brick: (0xA62B22, 0xF29B92, 0x000000)
        case .onBrick: (0xFFFFFF, 0x4D0B06, 0xFFFFFF)
        case .brickSoft: (0xFBE3DF, 0x4C241F, 0xFFFFFF)
        case .onBrickSoft: (0x7E1B14, 0xFBCFC9, 0x000000)
        case .riverSoft: (0xDEEBF3, 0x1F3848, 0xFFFFFF)
        case .onRiverSoft: (0x144564, 0xC4E1F3, 0x000000)
        }
    }
}
