import Foundation
import Testing

@testable import YishiKit

/// A phone with the real core in a folder of its own, that can be killed and started again.
@MainActor
final class Phone {
    let folder: Folder
    private(set) var root: RootModel
    /// The village it joined, whose hub lives as long as the phone.
    private var village: Village?
    private let abilities: Abilities

    init(abilities: Abilities = Abilities(), folder: Folder? = nil) throws {
        self.abilities = abilities
        self.folder = try folder ?? Folder()
        let folder = self.folder
        root = Self.app(folder, abilities)
    }

    /// The app is gone, and its files are closed as soon as nobody looks at a screen of it.
    func leave() { root = Self.app(folder, abilities) }

    /// The app is gone without a word, and opened again.
    func restart() async {
        root = Self.app(folder, abilities)
        await root.open()
    }

    private static func app(_ folder: Folder, _ abilities: Abilities) -> RootModel {
        RootModel(folder: folder.url, vault: nil, abilities: abilities, phoneLanguages: ["zh-Hans-CN"])
    }

    /// Waits until the app has come as far as that; fails at once where something is in the way.
    func reach<Model>(_ part: @MainActor (RootModel.Stage) -> Model?) async throws -> Model {
        let stage = try await until {
            let stage = root.stage
            return part(stage) != nil || stage.broken != nil ? stage : nil
        }
        return try #require(part(stage), "\(String(describing: stage.broken))")
    }

    /// Agrees, joins with a code of a village, and stands on home.
    func join(_ village: Village, _ code: String, as name: String, elder: Bool = false) async throws -> HomeModel {
        self.village = village
        return try await join(code, as: name, elder: elder)
    }

    /// The same, where somebody else keeps the village.
    func join(_ code: String, as name: String, elder: Bool = false) async throws -> HomeModel {
        await root.open()
        let start = try #require(root.stage.firstStart)
        start.choose(elder: elder)
        start.agree()
        let join = try await reach { $0.joining }
        (join.code, join.name) = (code, name)
        await join.join()
        try #require(join.enrolment != nil, "\(String(describing: join.trouble))")
        root.proceed()
        let home = try await reach { $0.home }
        await root.syncer?.sync()
        await home.look()
        return home
    }
}

extension RootModel.Stage {
    var firstStart: FirstStartModel? { if case .firstStart(let model) = self { model } else { nil } }
    var joining: JoinModel? { if case .joining(let model) = self { model } else { nil } }
    var home: HomeModel? { if case .home(let model) = self { model } else { nil } }
    var broken: Trouble? { if case .broken(let trouble) = self { trouble } else { nil } }
}
