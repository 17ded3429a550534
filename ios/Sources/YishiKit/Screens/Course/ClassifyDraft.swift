import YishiCore

/// Which kind of matter something is, while that is being said.
public struct ClassifyDraft: Codable, Hashable, Sendable {
    var classCode: String?
    /// Its number in the catalogue, as it is typed.
    public var item = ""
    public var reason = ""

    public var matter: MatterClass? {
        get { MatterClass(code: classCode) }
        set { classCode = newValue?.code }
    }

    /// What is not filled in, or cannot be a number of the catalogue.
    var lacking: Phrase? { matter == nil ? .classifyNoClass : isNumber ? nil : .classifyBadItem }

    /// The number, as the catalogue writes it; nothing where none was typed.
    var number: String? { item.isBlank ? nil : item.trimmed.uppercased() }

    /// The core takes nothing else for a number.
    private var isNumber: Bool {
        guard let number else { return true }
        let letters = number.unicodeScalars
        let sound = letters.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789.-".unicodeScalars.contains($0))
        }
        return sound && letters.first?.properties.isAlphabetic == true && letters.count <= 32
    }
}
