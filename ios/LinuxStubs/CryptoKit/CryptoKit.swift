// Sealing bytes with a key.
@_exported import Foundation

public struct SymmetricKeySize: Sendable {
    public static var bits256: SymmetricKeySize { .init() }
}

public struct SymmetricKey: Sendable {
    public init<D: ContiguousBytes>(data: D) {}
    public init(size: SymmetricKeySize) {}
    public func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        try body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
}

public enum ChaChaPoly {
    public struct SealedBox: Sendable {
        public var combined: Data { Data() }
        public init<D: DataProtocol>(combined: D) throws {}
    }
    public struct Nonce: Sendable {}
    public static func seal<Plaintext: DataProtocol>(
        _ message: Plaintext, using key: SymmetricKey, nonce: Nonce? = nil
    ) throws -> SealedBox { throw CryptoKitError.authenticationFailure }
    public static func open(_ sealedBox: SealedBox, using key: SymmetricKey) throws -> Data { Data() }
}

public enum CryptoKitError: Error { case authenticationFailure }
