import Foundation
import Testing
import YishiCore

@testable import YishiKit

/// A committee member with a phone, who does what a story asks and says what is on the screens.
@MainActor
final class StoryPlayer {
    typealias Said = Stage.Said
    struct Unknown: Error { let step: String }
    struct InTheWay: Error { let trouble: Trouble }

    private let phone: Phone
    /// Screens that are open, so that they stay fresh.
    private var screens: [Task<Void, Never>] = []

    init() throws { phone = try Phone() }

    func does(_ step: Stage.Step) async throws -> Said {
        defer { leaveScreens() }
        switch step.step {
        case "join": return try await joins(step)
        case "sync": return try await syncs()
        case "log": return try await logs(step)
        case "killed_while_logging": return try await dies(step)
        case "fate": return try await fate(step)
        case "draft": return Said(text: try await drafting(step).text)
        case "edit": return try await edits(step)
        case "amend": return try await amends(step)
        case "sign": return try await signs(step)
        case "verify": return try await verifies(step)
        default: throw Unknown(step: step.step)
        }
    }

    // MARK: the parts of the story

    private func joins(_ step: Stage.Step) async throws -> Said {
        _ = try await phone.join(try step.given(step.code), as: try step.given(step.name))
        return Said()
    }

    private func syncs() async throws -> Said {
        let home = try home()
        await home.syncer.sync()
        if case .failed(let trouble) = home.syncer.state { throw InTheWay(trouble: trouble) }
        return Said()
    }

    private func logs(_ step: Stage.Step) async throws -> Said {
        let words = try step.given(step.text)
        let model = try await logging()
        model.draft.text = words
        model.draft.category = .environment
        await model.save()
        try clear(model.acting.trouble)
        let mine = try await mine()
        let row = try await until { mine.needs.rows.first { $0.text == words } }
        return Said(state: row.state == .saved ? "saved" : "\(String(describing: row.state))")
    }

    /// The phone dies in the middle of a word, and is opened again.
    private func dies(_ step: Stage.Step) async throws -> Said {
        let model = try await logging()
        model.draft.text = try step.given(step.text)
        await model.settled()
        await phone.restart()
        let again = try await logging()
        let text = again.draft.text
        again.draft = NeedDraft()
        try home().router.goHome()
        return Said(text: text)
    }

    /// What became of one's own words.
    private func fate(_ step: Stage.Step) async throws -> Said {
        let words = try step.given(step.text)
        let home = try home()
        let mine = try await mine()
        let row = try await until { mine.needs.rows.first { $0.text == words } }
        let topic = try #require(row.topic)
        let page = home.topic(topic, in: home.status.space)
        open { await page.run() }
        return Said(fate: try await until { page.row?.title })
    }

    private func edits(_ step: Stage.Step) async throws -> Said {
        let model = try await drafting(step)
        let find = try step.given(step.find)
        try #require(model.text.contains(find))
        model.text = model.text.replacingOccurrences(of: find, with: try step.given(step.replace))
        await model.save()
        try clear(model.acting.trouble)
        return Said()
    }

    private func amends(_ step: Stage.Step) async throws -> Said {
        let home = try home()
        let model = home.amend(try await topic(step), in: home.status.space)
        open { await model.run() }
        let passages = try await until { model.selection?.passages }
        let find = try step.given(step.find)
        let passage = try #require(passages.first { $0.text.contains(find) })
        model.tap(passage)
        model.write()
        model.draft.replacement = passage.text.replacingOccurrences(of: find, with: try step.given(step.text))
        model.draft.reason = try step.given(step.reason)
        await model.save()
        try clear(model.acting.trouble)
        return Said()
    }

    private func signs(_ step: Stage.Step) async throws -> Said {
        let home = try home()
        let id = try await topic(step)
        let page = home.topic(id, in: home.status.space)
        let round = home.round(of: id, in: home.status.space)
        open { await round.run() }
        try await until { round.canSign && round.copy != nil }
        page.showRound()  // first tap
        round.wantToSign()  // second tap
        await round.sign()  // third tap
        try clear(round.acting.trouble)
        return Said(taps: 3)
    }

    private func verifies(_ step: Stage.Step) async throws -> Said {
        let home = try home()
        let round = home.round(of: try await topic(step), in: home.status.space)
        open { await round.run() }
        try await until { round.isSealed && round.copy != nil }
        await round.verify()
        let seal = try #require(round.seal, "\(String(describing: round.acting.trouble))")
        let proof = try await verifySeal(file: try Data(contentsOf: seal.url))
        return Said(text: proof.text, signed: seal.signed.map(\.name))
    }

    // MARK: opening screens

    private func home() throws -> HomeModel { try #require(phone.root.stage.home) }

    private func logging() async throws -> LogNeedModel {
        let home = try home()
        home.log()
        let model = home.logNeed(in: home.status.space)
        open { await model.run() }
        try await until { model.draft.grid != nil }
        return model
    }

    private func mine() async throws -> MyNeedsModel {
        let home = try home()
        let model = home.myNeeds(in: home.status.space)
        open { await model.run() }
        if model.whose == .others { await model.choose(.own) }
        try await until { model.needs.isRead }
        return model
    }

    private func drafting(_ step: Stage.Step) async throws -> DraftModel {
        let home = try home()
        let model = home.draft(of: try await topic(step), in: home.status.space)
        open { await model.run() }
        try await until { model.draft.value != nil }
        return model
    }

    /// The topic of that title, from the list.
    private func topic(_ step: Stage.Step) async throws -> TopicId {
        let title = try step.given(step.topic)
        let home = try home()
        let list = home.topics(in: home.status.space)
        open { await list.run() }
        return try await until { list.topics.rows.first { $0.title == title }?.id }
    }

    private func open(_ screen: @escaping @MainActor @Sendable () async -> Void) {
        screens.append(Task { await screen() })
    }

    private func leaveScreens() {
        screens.forEach { $0.cancel() }
        screens = []
    }

    private func clear(_ trouble: Trouble?) throws {
        if let trouble { throw InTheWay(trouble: trouble) }
    }
}
