import YishiCore

/// Why something could not be done, as screens show it: the core's code and its one plain sentence.
public struct Trouble: Hashable, Sendable {
    /// Who can do something about it.
    public enum Kind: Hashable, Sendable { case refused, offline, storage, bug }

    public let kind: Kind
    public let code: String
    public let sentence: String

    /// Nothing where the work was only called off.
    public init?(_ error: any Error) {
        if error is CancellationError { return nil }
        switch error as? Failure {
        case .Refused(let code, let sentence):
            if code == "cancelled" { return nil }
            self.init(kind: .refused, code: code, sentence: sentence)
        case .Offline(let code, let sentence): self.init(kind: .offline, code: code, sentence: sentence)
        case .Storage(let code, let sentence): self.init(kind: .storage, code: code, sentence: sentence)
        case .Bug(let id, let sentence): self.init(kind: .bug, code: id, sentence: sentence)
        case nil: self.init(kind: .bug, code: String(reflecting: type(of: error)), sentence: "\(error)")
        }
    }

    private init(kind: Kind, code: String, sentence: String) {
        self.kind = kind
        self.code = code
        self.sentence = sentence
    }
}
