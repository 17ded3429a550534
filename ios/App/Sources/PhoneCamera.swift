import AVFoundation
import PhotosUI
import UIKit
import YishiKit

/// The system's own camera screen, and its album, of which the app sees only what is picked.
@MainActor
final class PhoneCamera: Camera {
    func take(atMost bytes: Int) async throws -> Data? {
        guard UIImagePickerController.isSourceTypeAvailable(.camera) else { throw CaptureFailure.broken }
        guard await AVCaptureDevice.requestAccess(for: .video) else { throw CaptureFailure.refused }
        let screen = UIImagePickerController()
        screen.sourceType = .camera
        let eye = CameraEye()
        screen.delegate = eye
        guard let image = try await eye.wait({ try Self.show(screen) }) else { return nil }
        return try Self.small(image, bytes)
    }

    func pick(atMost bytes: Int) async throws -> Data? {
        var configuration = PHPickerConfiguration()
        configuration.filter = .images
        let screen = PHPickerViewController(configuration: configuration)
        let eye = AlbumEye()
        screen.delegate = eye
        guard let provider = try await eye.wait({ try Self.show(screen) }) else { return nil }
        let data = try await Self.data(of: provider)
        guard let image = UIImage(data: data) else { throw CaptureFailure.broken }
        return try Self.small(image, bytes)
    }

    private static func small(_ image: UIImage, _ bytes: Int) throws -> Data {
        guard let data = SmallPhoto(image).jpeg(atMost: bytes) else { throw CaptureFailure.broken }
        return data
    }

    private static func data(of provider: NSItemProvider) async throws -> Data {
        try await withCheckedThrowingContinuation { done in
            _ = provider.loadDataRepresentation(forTypeIdentifier: "public.image") { data, _ in
                if let data { done.resume(returning: data) } else { done.resume(throwing: CaptureFailure.broken) }
            }
        }
    }

    /// Shows a screen of the system over whatever the app shows.
    private static func show(_ screen: UIViewController) throws {
        let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
        let window = scenes.flatMap(\.windows).first(where: \.isKeyWindow)
        guard var top = window?.rootViewController else { throw CaptureFailure.broken }
        while let over = top.presentedViewController { top = over }
        top.present(screen, animated: true)
    }
}

/// Waits for what a screen of the system gives; nothing where it was called off.
@MainActor
private class Eye<Seen: Sendable>: NSObject {
    private var end: CheckedContinuation<Seen?, any Error>?

    func wait(_ show: () throws -> Void) async throws -> Seen? {
        try await withCheckedThrowingContinuation { end in
            self.end = end
            do { try show() } catch { self.end = nil; end.resume(throwing: error) }
        }
    }

    func saw(_ seen: Seen?) {
        end?.resume(returning: seen)
        end = nil
    }
}

private final class CameraEye: Eye<UIImage>, UIImagePickerControllerDelegate, UINavigationControllerDelegate {
    func imagePickerController(
        _ picker: UIImagePickerController, didFinishPickingMediaWithInfo info: [UIImagePickerController.InfoKey: Any]
    ) {
        picker.dismiss(animated: true)
        saw(info[.originalImage] as? UIImage)
    }

    func imagePickerControllerDidCancel(_ picker: UIImagePickerController) {
        picker.dismiss(animated: true)
        saw(nil)
    }
}

private final class AlbumEye: Eye<NSItemProvider>, PHPickerViewControllerDelegate {
    func picker(_ picker: PHPickerViewController, didFinishPicking results: [PHPickerResult]) {
        picker.dismiss(animated: true)
        saw(results.first?.itemProvider)
    }
}
