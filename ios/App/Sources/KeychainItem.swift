import Foundation
import Security

/// A few bytes in the Keychain of this phone: readable after it was unlocked once, never copied to another.
struct KeychainItem: Sendable {
    struct Refused: Error { let status: OSStatus }

    let service: String
    let account: String

    private var query: [String: Any] {
        [
            kSecClass as String: kSecClassGenericPassword,
            kSecAttrService as String: service,
            kSecAttrAccount as String: account,
        ]
    }

    /// Nothing where there is none yet; fails while the phone is locked after a start.
    func read() throws -> Data? {
        var wanted = query
        wanted[kSecReturnData as String] = true
        var found: CFTypeRef?
        let status = SecItemCopyMatching(wanted as CFDictionary, &found)
        if status == errSecItemNotFound { return nil }
        guard status == errSecSuccess, let data = found as? Data else { throw Refused(status: status) }
        return data
    }

    func add(_ data: Data) throws {
        var item = query
        item[kSecAttrAccessible as String] = kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
        item[kSecValueData as String] = data
        let status = SecItemAdd(item as CFDictionary, nil)
        guard status == errSecSuccess else { throw Refused(status: status) }
    }
}
