import Foundation
import YishiCore

@testable import YishiKit

/// A village where people were called some days ago to a meeting yesterday: who keeps the record and a party with a
/// phone of their own, and a party without one.
@MainActor
struct Called {
    let village: Village
    let home: HomeModel
    let party: HomeModel
    let topic: TopicId

    /// `days` lie between the notice and the meeting; `further` is what the plan says beside that.
    init(
        keeper: Phone, neighbour: Phone, supervisor: Phone, to form: String = "GridTalk", days: Int = 2,
        further: [String] = []
    ) async throws {
        let earlier = try await Village(posts: ["chair", "secretary"], ahead: -(days + 1) * 86_400)
        try await earlier.people("罗建军")
        home = try await keeper.join(earlier, try await earlier.committeeCode(), as: "姚敏")
        party = try await neighbour.join(earlier, try await earlier.residentCode(), as: "老倪")
        _ = try await supervisor.join(earlier, try await earlier.code("supervisor"), as: "钱守义")
        try await earlier.sync()
        topic = try await earlier.topic("晒场停车")
        try await earlier.notice(
            topic, moderator: "姚敏", parties: ["老倪", "罗建军"], form: form, days: days, further: further)
        village = try await earlier.later()
        await home.syncer.sync()
        await party.syncer.sync()
    }
}

extension HomeModel {
    /// The page of a topic's first sitting, open until the test ends.
    func sitting(of topic: TopicId) async throws -> SessionModel {
        guard let row = try await core.app.sessions(space: status.space, topic: topic).first else { throw NotOpened() }
        let model = session(row.id, in: status.space)
        Task { await model.run() }
        try await until { model.session.value != nil && model.topic != nil }
        return model
    }
}

extension SessionModel {
    /// Everybody is on the roll, and it is open.
    func openWithAll() async throws {
        await signIn()
        for party in parties where party.present == nil { await signIn(party.member, byVoice: true) }
        await open()
        guard isOpen else { throw Hub.Silent(said: "\(String(describing: acting.trouble))") }
    }

    /// It ends with these positions, an outcome on record, signed by both who keep it.
    func end(with grades: [(String, StanceGrade)]) async throws {
        for (name, grade) in grades {
            await take(grade, of: try party(name))
            guard notes.note.about != nil else { continue }
            notes.note.words = "车没处停。"
            await saveNote()
        }
        notes.begin(.outcome(item: 0))
        notes.note.words = "还没有定。"
        await saveNote()
        await close()
        try await signTogether()
        guard acting.trouble == nil, canGoOn else { throw Hub.Silent(said: "\(String(describing: acting.trouble))") }
    }

    /// The other one who keeps the record signs it here, with a finger.
    func signTogether() async throws {
        guard let other = toSignHere.first else { throw NotOpened() }
        handPhone(to: other)
        signing.drawing = .written
        await signRecord()
        guard unsigned.isEmpty else { throw Hub.Silent(said: "\(String(describing: signing.acting.trouble))") }
    }

    func party(_ name: String) throws -> PartyRow {
        guard let party = parties.first(where: { $0.name == name }) else { throw NotOpened() }
        return party
    }

    /// Somebody says something on the first item.
    func take(_ words: String, of name: String) async throws {
        beginStatement(on: 0)
        notes.note.speaker = speakers.first { $0.name == name }
        notes.note.words = words
        await saveNote()
    }
}

extension MinutesModel {
    /// Whoever writes them does it themselves.
    func sayWhat(_ what: String = "划线、立牌") {
        draft.pieces[0].what = what
        draft.pieces[0].owner = people.first
    }
}
