import YishiCore

// What both committees decide about a topic under way, who stays away from it, and what experts are asked.
extension TopicCourse {
    /// What one's own side of both committees may say now.
    public var steps: [TopicStep] {
        guard let course = view, offices.governs else { return [] }
        let said = course.joint.flatMap { offices.agreed($0.agreed) ? $0.step.code : nil }
        return TopicStep.allCases.filter { $0.suits(course) && $0.rawValue != said }
    }

    /// Those that nothing missing leads to already.
    public var furtherSteps: [TopicStep] {
        let led = missing.compactMap(\.screen)
        return steps.filter { !led.contains(.topicStep(desk.space, id, $0)) }
    }

    /// What one side wants, and who has to agree.
    public var joint: [Phrase] {
        guard let course = view, let joint = course.joint else { return [] }
        var lines = [Phrase { words in .stepWanted(words(joint.step.phrase)) }]
        if course.wanted.committee, !joint.agreed.committee { lines.append(.courseLoweringCommittee) }
        if course.wanted.party, !joint.agreed.party { lines.append(.courseLoweringParty) }
        if hasDeclined { lines.append(.courseDeclined) }
        return lines
    }

    /// The step that waits for one's own side.
    public var toAgree: TopicStep? {
        let step = view?.joint.flatMap { TopicStep(rawValue: $0.step.code) }
        return step.flatMap { steps.contains($0) ? $0 : nil }
    }

    /// Whether one is asked as an expert.
    public var canEvaluate: Bool { offices.expert && view?.state.code == "Evaluating" }
    public var canAnnul: Bool {
        offices.governs && ["ConsensusReached", "Implementing", "Suspended"].contains(view?.state.code)
    }

    /// Whether one may say that one stays away: whoever does something here by an office, or writes the text.
    public var canRecuse: Bool {
        isGoing && (drafts || home.works(in: desk.space)) && view?.recusals.contains { $0.isMe && $0.inForce } == false
    }
    /// Whether one's own side has to say it, too, before somebody stays away, or no longer does.
    public func canAgree(to row: RecusalRow) -> Bool {
        isGoing && offices.governs && !row.isMe && !row.inForce && !offices.agreed(row.wantedBy)
    }
    public func canEnd(_ row: RecusalRow) -> Bool {
        isGoing && offices.governs && !row.isMe && row.inForce && !offices.agreed(row.ending)
    }
    /// Whether somebody is asked back just now.
    public func isReadmitting(_ row: RecusalRow) -> Bool { readmitting.about == row.member.hex && canEnd(row) }

    /// Whether anything can still be done about it.
    private var isGoing: Bool {
        guard let state = view?.state.code else { return false }
        return !["NotAccepted", "Referred", "Withdrawn", "Terminated", "Annulled"].contains(state)
    }

    // MARK: what one does

    public func take(_ step: TopicStep) { home.router.show(.topicStep(desk.space, id, step)) }
    public func evaluate() { home.router.show(.evaluate(desk.space, id)) }
    public func annul() { home.router.show(.topicDocument(desk.space, id, .annulment)) }
    public func recuse(_ member: MemberId? = nil) { home.router.show(.recuse(desk.space, id, member)) }
    public func open(_ topic: TopicId) { home.router.show(.topic(desk.space, topic)) }

    public func wantToReadmit(_ row: RecusalRow) { readmitting.begin(about: row.member.hex) }

    public func readmit() async {
        guard let member = readmitting.about.map(MemberId.init(hex:)) else { return }
        let done = await readmitting.act { why, form in
            try await desk.app.endRecusal(
                space: desk.space, topic: id, member: member, reason: why, finishing: form)
        }
        if done { home.syncer.start() }
    }
}

extension TopicStep {
    /// Whether it can be taken as a topic stands.
    fileprivate func suits(_ course: CourseView) -> Bool {
        let state = course.state.code
        switch self {
        case .askEvaluation: return state == "Accepted" && course.wants.contains { $0.code == "evaluation_missing" }
        case .suspend: return state == "Implementing"
        case .resume: return state == "Suspended"
        // Before people sat down on it, it is taken back instead.
        case .terminate:
            let held = ["SessionClosed", "AnotherRound", "ConsensusReached", "Escalated"].contains(state)
            return held || course.plans > 1 && ["Planning", "Noticed", "InSession"].contains(state)
        }
    }
}
