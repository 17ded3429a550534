import Observation

/// Printing a page, where the phone can.
@MainActor @Observable
public final class Printing {
    /// The phone could not print the last one.
    public private(set) var failed = false
    @ObservationIgnored private let printer: (any Printer)?

    init(_ printer: (any Printer)?) { self.printer = printer }

    public var isPossible: Bool { printer != nil }

    func print(_ paper: Paper) async {
        guard let printer else { return }
        failed = !(await printer.show(html: paper.html, title: paper.title))
    }
}
