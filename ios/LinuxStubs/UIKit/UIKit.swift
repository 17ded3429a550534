// Pictures, and screens of the system that are shown over the app's own.
@_exported import Foundation

open class UIImage: NSObject, @unchecked Sendable {
    public init?(data: Data) { fatalError("the stub shows nothing") }
    open var size: CGSize { .zero }
    open func draw(in rect: CGRect) {}
    open func jpegData(compressionQuality: CGFloat) -> Data? { nil }
}

open class UIGraphicsImageRendererFormat: NSObject {
    open var scale: CGFloat = 1
    open var opaque = false
}
open class UIGraphicsRendererContext: NSObject {
    open func fill(_ rect: CGRect) {}
}
open class UIGraphicsImageRendererContext: UIGraphicsRendererContext {}
open class UIGraphicsImageRenderer: NSObject {
    public init(size: CGSize, format: UIGraphicsImageRendererFormat) {}
    open func image(actions: (UIGraphicsImageRendererContext) -> Void) -> UIImage {
        fatalError("the stub shows nothing")
    }
}

@MainActor open class UIViewController: NSObject {
    open var presentedViewController: UIViewController? { nil }
    open func present(_ viewController: UIViewController, animated: Bool, completion: (() -> Void)? = nil) {}
    open func dismiss(animated: Bool, completion: (() -> Void)? = nil) {}
}
@MainActor open class UINavigationController: UIViewController {}
@MainActor public protocol UINavigationControllerDelegate: AnyObject {}

@MainActor open class UIWindow: NSObject {
    open var rootViewController: UIViewController?
    open var isKeyWindow: Bool { false }
}
@MainActor open class UIScene: NSObject {}
@MainActor open class UIWindowScene: UIScene {
    open var windows: [UIWindow] { [] }
}
@MainActor open class UIApplication: NSObject {
    open class var shared: UIApplication { fatalError("the stub shows nothing") }
    open var connectedScenes: Set<UIScene> { [] }
}

/// Its methods are optional on Apple's side.
@MainActor public protocol UIImagePickerControllerDelegate: AnyObject {
    func imagePickerController(
        _ picker: UIImagePickerController, didFinishPickingMediaWithInfo info: [UIImagePickerController.InfoKey: Any])
    func imagePickerControllerDidCancel(_ picker: UIImagePickerController)
}
@MainActor open class UIImagePickerController: UINavigationController {
    public enum SourceType: Int, Sendable { case photoLibrary, camera, savedPhotosAlbum }
    public struct InfoKey: Hashable, Sendable { public static let originalImage = InfoKey() }
    public override init() {}
    open class func isSourceTypeAvailable(_ sourceType: SourceType) -> Bool { false }
    open var sourceType = SourceType.photoLibrary
    open weak var delegate: (any UIImagePickerControllerDelegate & UINavigationControllerDelegate)?
}

@MainActor open class UIPrintFormatter: NSObject {}
@MainActor open class UIMarkupTextPrintFormatter: UIPrintFormatter {
    public init(markupText: String) {}
}
@MainActor open class UIPrintInfo: NSObject {
    open class func printInfo() -> UIPrintInfo { fatalError("the stub shows nothing") }
    open var jobName = ""
}
@MainActor open class UIPrintInteractionController: NSObject {
    public typealias CompletionHandler = (UIPrintInteractionController, Bool, (any Error)?) -> Void
    open class var isPrintingAvailable: Bool { false }
    open class var shared: UIPrintInteractionController { fatalError("the stub shows nothing") }
    open var printInfo: UIPrintInfo?
    open var printFormatter: UIPrintFormatter?
    @discardableResult open func present(animated: Bool, completionHandler: CompletionHandler? = nil) -> Bool { false }
}
