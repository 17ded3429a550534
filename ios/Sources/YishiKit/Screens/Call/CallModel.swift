import Foundation
import Observation
import YishiCore

/// The number of the village, as somebody wrote it into this phone.
struct CallNumber: Codable, Hashable, Sendable {
    static let form = "call"

    var number = ""

    /// What the phone dials; nothing where no number is written.
    var url: URL? {
        let digits = number.filter { $0.isNumber || $0 == "+" }
        return digits.isEmpty ? nil : URL(string: "tel:\(digits)")
    }

    @MainActor
    static func read(_ desk: Desk) async -> CallNumber {
        let form = Form(desk, key: Self.form, empty: CallNumber())
        await form.read()
        return form.value
    }
}

/// 打电话: the number to call, and whom to ask for it while there is none.
@MainActor @Observable
public final class CallModel {
    /// Who works in one's grids and could tell the number.
    public private(set) var workers: [String] = []
    public private(set) var trouble: Trouble?

    private let form: Form<CallNumber>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        form = Form(desk, key: CallNumber.form, empty: CallNumber())
    }

    public func run() async {
        await form.read()
        await desk.follow([.people]) { await look() }
    }

    public var number: String {
        get { form.value.number }
        set {
            form.value.number = newValue
            home.callNumber = form.value
        }
    }
    public var notKept: Bool { form.notKept }
    public var url: URL? { form.value.url }

    /// Waits until the number is on disk.
    func settled() async { await form.settled() }

    private func look() async {
        do {
            workers = try await desk.app.grids(space: desk.space).flatMap(\.workers)
            trouble = nil
        } catch {
            trouble = Trouble(error)
        }
    }
}
