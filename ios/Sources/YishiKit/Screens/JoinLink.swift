import Foundation

/// The link in the code of an invitation: the phone's own camera opens the app with it, and the code is filled in.
enum JoinLink {
    /// Also in Info.plist.
    static let scheme = "yishi"
    private static let host = "join"
    private static let name = "code"
    /// More than any code is long.
    private static let longest = 1_000

    static func of(_ code: String) -> String { "\(scheme)://\(host)?\(name)=\(code)" }

    /// The code that a link brings; nothing where it is another link. Anybody can make one, so only what codes are made
    /// of passes.
    static func code(in link: String) -> String? {
        guard let parts = URLComponents(string: link.trimmed),
            parts.scheme?.lowercased() == scheme, parts.host?.lowercased() == host,
            let code = parts.queryItems?.first(where: { $0.name == name })?.value,
            !code.isEmpty, code.count <= longest, code.allSatisfy({ $0.isCodeSign })
        else { return nil }
        return code
    }
}

extension Character {
    fileprivate var isCodeSign: Bool { ("A"..."Z").contains(self) || ("0"..."9").contains(self) || self == "-" }
}
