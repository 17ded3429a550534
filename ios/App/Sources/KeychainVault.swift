import CryptoKit
import Foundation
import YishiKit

/// Seals the core's keys under a key that lies in this phone's Keychain and in no backup.
final class KeychainVault: KeyVault {
    private let item = KeychainItem(service: "cn.yishi.app", account: "vault")

    func seal(plain: Data) throws -> Data {
        do {
            return try ChaChaPoly.seal(plain, using: key()).combined
        } catch {
            throw VaultFailure.Closed
        }
    }

    func open(sealed: Data) throws -> Data {
        do {
            return try ChaChaPoly.open(ChaChaPoly.SealedBox(combined: sealed), using: key())
        } catch {
            throw VaultFailure.Closed
        }
    }

    private func key() throws -> SymmetricKey {
        if let bytes = try item.read() { return SymmetricKey(data: bytes) }
        let fresh = SymmetricKey(size: .bits256)
        try item.add(fresh.withUnsafeBytes { Data($0) })
        return fresh
    }
}
