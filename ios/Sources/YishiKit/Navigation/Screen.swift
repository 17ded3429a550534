import YishiCore

/// Every screen that can lie on home, with what it is about.
public enum Screen: Hashable, Codable, Sendable {
    case logNeed(SpaceId)
    case myNeeds(SpaceId)
    case need(SpaceId, NeedId)
    /// The same, where an answer is wanted.
    case answerNeed(SpaceId, NeedId)
    case slip(SpaceId, NeedId)
    case triage(SpaceId)
    case mergeNeeds(SpaceId, NeedId)
    case call(SpaceId)
    case inbox(SpaceId)
    case todo(SpaceId)
    case outbox(SpaceId)
    case sending(SpaceId)
    case members(SpaceId)
    case member(SpaceId, MemberId)
    case invite(SpaceId)
    case changes(SpaceId)
    case quarantine(SpaceId)
    case doubts(SpaceId)
    case orgs(SpaceId)
    /// The topic is what a venue is most likely booked for.
    case venues(SpaceId, TopicId?)
    case claims(SpaceId)
    case rules(SpaceId)
    case spaces
    case topics(SpaceId)
    case topic(SpaceId, TopicId)
    case comment(SpaceId, TopicId)
    case stance(SpaceId, TopicId)
    case amend(SpaceId, TopicId)
    case amendment(SpaceId, TopicId, AmendmentId)
    case round(SpaceId, TopicId)
    case screenTopic(SpaceId, TopicId)
    case reviewTopic(SpaceId, TopicId)
    case attest(SpaceId, TopicId, EntryId)
    case classifyTopic(SpaceId, TopicId)
    case referTopic(SpaceId, TopicId)
    case withdrawTopic(SpaceId, TopicId)
    case topicStep(SpaceId, TopicId, TopicStep)
    case evaluate(SpaceId, TopicId)
    case topicDocument(SpaceId, TopicId, TopicDocument)
    case recuse(SpaceId, TopicId, MemberId?)
    case draws(SpaceId, TopicId)
    case drafters(SpaceId, TopicId)
    /// A topic's proposal, or the minutes of one of its sessions.
    case draft(SpaceId, TopicId, SessionId?)
    case draftHistory(SpaceId, TopicId, SessionId?)
    case proposeTopic(SpaceId)
    case meetings(SpaceId, TopicId)
    case plan(SpaceId, TopicId)
    case packet(SpaceId, TopicId)
    case agreement(SpaceId, TopicId)
    case paper(SpaceId, PaperId)
    case signing(SpaceId, PaperId)
    case session(SpaceId, SessionId)
    case minutes(SpaceId, SessionId)
    case work(SpaceId, PaperId)
    case join
    case settings
    case notices
    case newPhone(SpaceId)
    case myData(SpaceId)
    case licences
    case help
    case complaint
}
