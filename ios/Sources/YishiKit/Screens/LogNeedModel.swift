import Foundation
import Observation
import YishiCore

/// 记一条, 我要说: a need on its way into the phone. Kept as a draft at every step.
@MainActor @Observable
public final class LogNeedModel {
    /// What is filled in so far.
    public struct Draft: Codable, Hashable, Sendable {
        public var grid: GridId?
        public var category: String?
        public var text = ""
    }

    public private(set) var draft = Draft()
    public private(set) var isBusy = false
    public private(set) var trouble: Trouble?
    public private(set) var draftNotKept = false

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let box: DraftBox<Draft>

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        box = DraftBox(folder: home.folder, name: "need-\(desk.space.hex)")
    }

    /// Takes up what was begun before.
    public func begin() {
        draft = box.read() ?? Draft()
    }
}
