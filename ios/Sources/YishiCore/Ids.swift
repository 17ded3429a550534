// Written by core/ffi/bindgen.

/// Which one, in lower-case hexadecimal digits.
public struct AmendmentId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct BlobId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct ChangeHash: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct CommentId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct DeviceId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct EntryId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct GridId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct InviteId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct MemberId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct NeedId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct ObjectId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct RoundId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct SpaceId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}

/// Which one, in lower-case hexadecimal digits.
public struct TopicId: Hashable, Sendable, Codable {
    public let hex: String

    public init(hex: String) {
        self.hex = hex
    }
}
