import UIKit
import YishiKit

/// The system's own printing screen.
@MainActor
final class PhonePrinter: Printer {
    func show(html: String, title: String) async -> Bool {
        guard UIPrintInteractionController.isPrintingAvailable else { return false }
        let screen = UIPrintInteractionController.shared
        let info = UIPrintInfo.printInfo()
        info.jobName = title
        screen.printInfo = info
        screen.printFormatter = UIMarkupTextPrintFormatter(markupText: html)
        return await withCheckedContinuation { done in
            // Called off is no failure; only an error is.
            let shown = screen.present(animated: true) { _, _, error in done.resume(returning: error == nil) }
            if !shown { done.resume(returning: false) }
        }
    }
}
