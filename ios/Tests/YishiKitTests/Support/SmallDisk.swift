import Foundation
import Glibc

/// A disk of a few megabytes, as full as the test wants it. The tests run as root, in namespaces of their own.
final class SmallDisk {
    struct NoDisk: Error { let errno: Int32 }

    let folder: Folder

    init(bytes: Int) throws {
        folder = try Folder()
        guard mount("tmpfs", folder.url.path, "tmpfs", 0, "size=\(bytes)") == 0 else { throw NoDisk(errno: errno) }
    }

    deinit { umount2(folder.url.path, Int32(MNT_DETACH)) }

    /// Fills it to the last byte; the file that does.
    func fill() throws -> URL {
        let url = folder("filler")
        _ = FileManager.default.createFile(atPath: url.path, contents: nil)
        let file = open(url.path, O_WRONLY | O_APPEND)
        guard file >= 0 else { throw NoDisk(errno: errno) }
        defer { close(file) }
        for size in [1 << 16, 1 << 10, 1] {
            let block = [UInt8](repeating: 0x2E, count: size)
            while write(file, block, size) == size {}
        }
        return url
    }
}
