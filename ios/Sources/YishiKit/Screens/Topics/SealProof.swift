import Foundation
import YishiCore

/// A sealed text as a file to pass on, and what the file proves by itself.
public struct SealProof: Sendable {
    public struct Signature: Hashable, Sendable {
        public let name: String
        public let at: Date
    }

    /// Where the file lies, under a name that people understand.
    public let url: URL
    public let spaceName: String
    public let title: String
    public let round: Int
    public let signed: [Signature]
    /// Who was in the committee and did not sign.
    public let missing: [String]
    /// What everybody signed, to compare by eye: the first digits, in groups of four.
    public let digest: String

    init(file: Data, proof: VerifiedView, folder: URL) throws {
        let seals = folder.appendingPathComponent("seals")
        try FileManager.default.createDirectory(at: seals, withIntermediateDirectories: true)
        url = seals.appendingPathComponent(Self.name(proof))
        try file.write(to: url, options: .atomic)
        spaceName = proof.spaceName
        title = proof.title
        round = Int(proof.round)
        signed = proof.signed.map { Signature(name: $0.name, at: $0.claimedTime) }
        missing = proof.missing.map(\.name)
        digest = Self.groups(proof.digest)
    }

    /// The title without what file systems do not like.
    private static func name(_ proof: VerifiedView) -> String {
        let allowed = proof.title.filter { !"/\\:\0".contains($0) && !$0.isNewline }
        return "\(allowed.prefix(40))-\(proof.round).yishi-seal"
    }

    private static func groups(_ digits: String) -> String {
        let shown = Array(digits.prefix(16))
        return stride(from: 0, to: shown.count, by: 4)
            .map { String(shown[$0..<min($0 + 4, shown.count)]) }
            .joined(separator: " ")
    }
}
