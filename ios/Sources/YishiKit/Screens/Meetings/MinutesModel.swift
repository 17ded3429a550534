import Foundation
import Observation
import YishiCore

/// Minutes that are being written; kept after every step.
public struct MinutesDraft: Codable, Hashable, Sendable {
    public var title = ""
    public var text = ""
    /// What is to be done: it may be nothing where an assembly decides.
    public var pieces = [PieceDraft()]

    /// Those of which something was said.
    var said: [PieceDraft] { pieces.filter { !$0.isEmpty } }
    var missing: Phrase? { title.isBlank ? .paperNoTitle : text.isBlank ? .paperNoText : said.lacking }
}

/// 写纪要: begins with what was written together, else with what was put on record, to be completed and laid before those
/// who agreed.
@MainActor @Observable
public final class MinutesModel {
    public var draft: MinutesDraft {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            form.value = newValue
        }
    }
    public let session: Looked<SessionView>
    public let acting = Attempt()
    public private(set) var missing: Phrase?
    /// Words of two people are mixed in what was written together: it is settled there first.
    public private(set) var marksOpen: Trouble?

    private let form: Form<MinutesDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: SessionId

    init(home: HomeModel, desk: Desk, session id: SessionId) {
        self.home = home
        self.desk = desk
        self.id = id
        session = Looked { try await desk.app.session(space: desk.space, session: id) }
        form = Form(desk, key: "minutes-\(id)", empty: MinutesDraft())
    }

    public func run() async {
        await form.read()
        await session.look()
        guard let view = session.value, draft.title.isEmpty, draft.text.isEmpty else { return }
        do {
            let written = try await desk.app.minutesText(space: desk.space, session: id)
            begin(view, with: written)
        } catch Failure.Refused(let code, let sentence) where code == "marks_open" {
            marksOpen = Trouble(Failure.Refused(code: code, sentence: sentence))
        } catch {
            // Nobody wrote anything together, or one does not read it.
            begin(view, with: Self.begun(view))
        }
    }

    private func begin(_ view: SessionView, with text: String) {
        marksOpen = nil
        (draft.title, draft.text) = (Words(.chinese)(.minutesTitleOf(view.topicTitle)), text)
    }

    public var notKept: Bool { form.notKept }
    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    /// Who may answer for something: oneself, and whoever takes part.
    public var people: [PickedPerson] {
        guard let view = session.value else { return [] }
        let mine = home.standing(in: desk.space).map { [PickedPerson(id: $0.member, name: $0.memberName)] } ?? []
        let led = [PickedPerson(id: view.moderator, name: view.moderatorName)]
        let parties = view.parties.map { PickedPerson(id: $0.member, name: $0.name) }
        let others = view.others.map { PickedPerson(id: $0.member, name: $0.name) }
        return (mine + led + parties + others).distinct
    }

    /// To where the minutes are written together.
    public func settleMarks() {
        if let topic = session.value?.topic { home.router.show(.draft(desk.space, topic, id)) }
    }

    public func lay() async {
        missing = draft.missing
        guard missing == nil, let topic = session.value?.topic else { return }
        let words = PaperForm(topic: topic, title: draft.title.trimmed, text: draft.text.trimmed)
        let items = draft.said.compactMap { piece in
            piece.owner.map { MinutesItem(what: piece.line, owner: $0.id, due: Day.civil(piece.due)) }
        }
        let made = await acting.run {
            try await desk.app.layMinutes(space: desk.space, form: words, session: id, items: items)
        }
        guard let made else { return }
        await form.drop()
        home.router.back()
        home.router.show(.paper(desk.space, made))
        home.syncer.start()
    }

    /// What the record has: when and who, what came of each item, who agreed and who did not.
    private static func begun(_ view: SessionView) -> String {
        let chinese = Words(.chinese)
        func line(_ label: Phrase, _ words: String) -> String { chinese(.planLine(chinese(label), words)) }
        var lines = ["# " + chinese(.minutesMeeting)]
        lines.append(line(.planForm, view.formZh))
        lines.append(line(.planStart, view.startZh))
        lines.append(line(.planModerator, view.moderatorName))
        lines.append(line(.planRecorder, view.recorderName))
        lines.append(line(.sessionParties, chinese.list(view.parties.filter { $0.present != nil }.map(\.name))))
        lines.append("# " + chinese(.minutesOutcomes))
        lines += view.items.map { chinese(.planItemLine(Int($0.item) + 1, $0.outcome ?? "")) }
        lines.append("# " + chinese(.minutesStanding))
        lines.append(line(.sessionAgreed, chinese.list(view.agreed)))
        if !view.dissent.isEmpty { lines.append(line(.sessionDissent, chinese.list(view.dissent))) }
        return lines.joined(separator: "\n")
    }
}
