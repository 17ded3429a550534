import YishiCore

extension SendState {
    public var phrase: Phrase {
        switch self {
        case .saved: .sendSaved
        case .sent: .sendSent
        case .accepted: .sendAccepted
        case .refused: .sendRefused
        case .hub: .sendHub
        }
    }
}
