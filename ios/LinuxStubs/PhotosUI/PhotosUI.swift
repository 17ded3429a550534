// The album, of which the app sees only what is picked.
@_exported import UIKit

public struct PHPickerFilter: Sendable { public static let images = PHPickerFilter() }

public struct PHPickerConfiguration: Sendable {
    public init() {}
    public var selectionLimit = 1
    public var filter: PHPickerFilter?
}

/// In Foundation on Apple's side.
open class NSItemProvider: NSObject, @unchecked Sendable {
    @discardableResult open func loadDataRepresentation(
        forTypeIdentifier typeIdentifier: String, completionHandler: @escaping @Sendable (Data?, (any Error)?) -> Void
    ) -> Progress { Progress(totalUnitCount: 1) }
}

public struct PHPickerResult {
    public let itemProvider: NSItemProvider
}

@MainActor public protocol PHPickerViewControllerDelegate: AnyObject {
    func picker(_ picker: PHPickerViewController, didFinishPicking results: [PHPickerResult])
}
@MainActor public final class PHPickerViewController: UIViewController {
    public init(configuration: PHPickerConfiguration) {}
    public weak var delegate: (any PHPickerViewControllerDelegate)?
}
