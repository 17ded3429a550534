import Foundation
import Testing

@testable import YishiKit

/// The tables of `docs/design.md`.
private struct Design {
    let rows: [[String]]

    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../docs/design.md")
        rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("|") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    }

    func row(_ name: String) throws -> [String] { try #require(rows.first { $0.first == name }, "\(name)") }
}

@Suite("The look of docs/design.md")
struct ThemeTests {
    @Test("has the colours of the table", arguments: Palette.Role.allCases)
    func colours(_ role: Palette.Role) throws {
        let row = try Design().row(role.rawValue)
        let drawn = Palette.Look.allCases.map {
            "#" + String(Palette($0)(role).hex + 0x1000000, radix: 16).dropFirst().uppercased()
        }
        #expect(Array(row[1...3]) == drawn)
    }

    @Test("has the type of the table", arguments: TextStyle.allCases)
    func type(_ style: TextStyle) throws {
        let row = try Design().row(style.rawValue)
        #expect(Double(row[1]) == style.size(elder: false))
        #expect(Double(row[2]) == style.size(elder: true))
        #expect(Double(row[3]) == style.line)
        #expect((row[4] == "bold") == style.bold)
    }

    @Test("has the distances of the table", arguments: Space.allCases)
    func space(_ space: Space) throws {
        let rows = try Design().rows.filter { $0.first == space.rawValue }
        // `small` is a text and a distance; the distance has four columns.
        let row = try #require(rows.first { $0.count == 4 })
        #expect(Double(row[1]) == space.size(elder: false))
        #expect(Double(row[2]) == space.size(elder: true))
    }

    @Test("names nothing that the table does not have")
    func nothingLeftOut() throws {
        let coloured = try Design().rows.filter { $0.count > 3 && $0[1].hasPrefix("#") }.map { $0[0] }
        #expect(coloured == Palette.Role.allCases.map(\.rawValue))
    }

    // R: L-04
    @Test("reads well: text 4.5 to 1 on its ground, edges 3 to 1", arguments: Palette.Look.allCases)
    func contrast(_ look: Palette.Look) {
        let palette = Palette(look)
        let grounds: [Palette.Role] = [.paper, .card, .well]
        let texts: [Palette.Role] = [.ink, .inkSoft, .leaf, .clay, .brick]
        for ground in grounds {
            for text in texts { #expect(palette(text).contrast(with: palette(ground)) >= 4.5, "\(text) on \(ground)") }
            #expect(palette(.edge).contrast(with: palette(ground)) >= 3, "edge on \(ground)")
        }
        let pairs: [(Palette.Role, Palette.Role)] = [
            (.onLeaf, .leaf), (.onLeafSoft, .leafSoft), (.onClay, .clay), (.onClaySoft, .claySoft),
            (.onGrainSoft, .grainSoft), (.onBrick, .brick), (.onBrickSoft, .brickSoft), (.onRiverSoft, .riverSoft),
            (.paper, .ink),
        ]
        for (text, ground) in pairs {
            #expect(palette(text).contrast(with: palette(ground)) >= 4.5, "\(text) on \(ground)")
        }
    }

    // R: L-04 3.2
    @Test("keeps the law's sizes in elder mode: text 18, targets 60, lines 1.3")
    func elder() {
        let theme = Theme(elder: true)
        for style in TextStyle.allCases {
            #expect(theme.size(style) >= 18)
            #expect(style.line >= 1.3)
        }
        #expect(theme.space(.touch) >= 60)
        #expect(Theme(elder: true, textPercent: 140).size(.body) >= 30)
        #expect(Theme().space(.touch) >= 44)
    }

    @Test("measures contrast as WCAG does")
    func wcag() {
        #expect(abs(Ink(0x000000).contrast(with: Ink(0xFFFFFF)) - 21) < 0.01)
        #expect(abs(Ink(0x777777).contrast(with: Ink(0xFFFFFF)) - 4.48) < 0.01)
        #expect(Ink(0x123456).contrast(with: Ink(0x123456)) == 1)
    }

    @Test("follows the phone's dark mode only where nothing else was chosen")
    func looks() {
        #expect(Palette(.system, phoneIsDark: true).look == .dark)
        #expect(Palette(.system, phoneIsDark: false).look == .light)
        #expect(Palette(.light, phoneIsDark: true).look == .light)
        #expect(Palette(.rain, phoneIsDark: true).look == .rain)
    }
}

@Suite("Icons")
struct IconTests {
    @Test("are all paths that can be drawn, inside their grid", arguments: Icon.allCases)
    func drawn(_ icon: Icon) throws {
        let path = try #require(IconPath(icon.path), "\(icon)")
        #expect(path.steps.count > 1)
        for step in path.steps {
            for point in step.points {
                #expect((0...IconPath.grid).contains(point.x) && (0...IconPath.grid).contains(point.y), "\(icon)")
            }
        }
    }

    @Test("turn an arc into curves that stay on their circle")
    func arc() throws {
        let steps = try #require(IconPath("M12 4 A8 8 0 0 0 12 20")).steps
        #expect(steps.count == 3)
        for step in steps.dropFirst() {
            guard case .curve(let end, let control1, let control2) = step else { throw NotACurve() }
            #expect(abs(((end.x - 12) * (end.x - 12) + (end.y - 12) * (end.y - 12)).squareRoot() - 8) < 1e-9)
            // Counter-clockwise on a screen, whose y grows downwards: the left side.
            #expect(control1.x < 12.001 && control2.x < 12.001)
        }
    }

    @Test("refuse what is not a path", arguments: ["M1", "Q1 2 3 4", "M1 x"])
    func refused(_ text: String) { #expect(IconPath(text) == nil) }

    private struct NotACurve: Error {}
}

extension IconPath.Step {
    fileprivate var points: [IconPath.Point] {
        switch self {
        case .move(let point), .line(let point): [point]
        case .curve(let end, _, _): [end]
        case .close: []
        }
    }
}
