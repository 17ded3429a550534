import Foundation
import YishiCore

@testable import YishiKit

extension HomeModel {
    /// People of the village agree on this phone, sign it, and the work begins; the paper.
    func working(on topic: TopicId, parties names: [String]) async throws -> PaperId {
        let (app, space) = (core.app, status.space)
        let roster = Roster(desk: desk)
        await roster.look()
        let parties = try names.map { PartyDraft(try roster.row($0), affected: true) }
        let paper = try await app.layAgreement(
            space: space, form: PaperForm(topic: topic, title: "晒场停车", text: "白天晒粮，晚上停车。"),
            agreement: Agreement(parties: parties.map(\.party), moderator: status.member, raisesMoney: false))
        for party in parties {
            let picture = AttachForm(kind: .photo, purpose: .signature, bytes: try Media.photo())
            let evidence = try await app.attach(space: space, form: picture)
            try await app.witnessSignature(
                space: space, paper: paper, slot: 0, member: party.id,
                proof: SignProof(evidence: evidence, statedOn: nil))
        }
        let slot = try await app.paper(space: space, paper: paper).mySlots[0]
        try await app.signPaper(space: space, paper: paper, slot: slot)
        let work = YishiCore.Task(owner: status.member, due: Day.civil(Day.later(14, at: 18)))
        try await app.startWork(
            space: space, paper: paper, tasks: [work], words: "划线", channels: [.board, .app])
        return paper
    }
}
