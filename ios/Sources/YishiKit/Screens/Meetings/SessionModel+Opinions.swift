import YishiCore

// 意见回应: what becomes of each opinion, and why.
extension SessionModel {
    public var opinions: [OpinionRow] { session.value?.opinions ?? [] }
    private var unanswered: OpinionRow? { opinions.first { $0.uptake == nil } }

    public func opinion(_ statement: EntryId) -> OpinionRow? { opinions.first { $0.statement == statement } }

    /// Whether what is wanted is an answer that can be given here.
    public func canAnswer(_ want: Want) -> Bool {
        canRecord && want.code == "responses_missing" && unanswered != nil
    }

    /// Begins to answer the first opinion that has no answer.
    public func answerNext() {
        if let unanswered { answer(unanswered) }
    }

    /// Begins to answer an opinion, from the answer it has.
    public func answer(_ opinion: OpinionRow) {
        let about = SessionNote.About.answer(opinion.statement)
        guard notes.note.about != about else { return }
        notes.begin(about)
        notes.note.uptake = Uptake(code: opinion.uptake?.code)
        notes.note.words = opinion.answer ?? ""
    }
}
