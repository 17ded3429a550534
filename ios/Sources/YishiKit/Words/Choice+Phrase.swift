import YishiCore

// The core's words for what there is to pick from.

/// One of a few, with its code and its words.
public protocol ChoiceRow: Sendable {
    associatedtype Value: Equatable
    var value: Value { get }
    var code: String { get }
    var zh: String { get }
    var en: String { get }
}

/// What the core has words for.
public protocol Picked: Equatable, Sendable {
    associatedtype Row: ChoiceRow where Row.Value == Self
    static func rows(_ choices: YishiCore.Choices) -> [Row]
}

/// Read once: the core's words do not change while the app runs.
private let known = try? YishiCore.choices()

/// One of the core's lists; empty where it cannot be asked.
func said<Row>(by list: KeyPath<YishiCore.Choices, [Row]>) -> [Row] { known?[keyPath: list] ?? [] }

extension Picked {
    private static var rows: [Row] { known.map(Self.rows) ?? [] }

    /// Every one, in the order to show them.
    public static var all: [Self] { rows.map(\.value) }

    /// What a code of the core stands for; nothing for one that a newer core adds.
    init?(_ coded: Coded) {
        guard let row = Self.rows.first(where: { $0.code == coded.code }) else { return nil }
        self = row.value
    }

    init?(code: String?) {
        guard let row = Self.rows.first(where: { $0.code == code }) else { return nil }
        self = row.value
    }

    private var row: Row? { Self.rows.first { $0.value == self } }

    /// Stable.
    public var code: String { row?.code ?? "" }
    public var phrase: Phrase { row.map { Phrase(zh: $0.zh, en: $0.en) } ?? Phrase(zh: "", en: "") }
}

extension NeedCategoryChoice: ChoiceRow {}
extension NeedCategory: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [NeedCategoryChoice] { choices.categories }
}

extension NeedStatusChoice: ChoiceRow {}
extension NeedStatus: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [NeedStatusChoice] { choices.needStatuses }
}

extension AttachmentStateChoice: ChoiceRow {}
extension AttachmentState: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [AttachmentStateChoice] { choices.attachmentStates }
}

extension AgeBandChoice: ChoiceRow {}
extension AgeBand: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [AgeBandChoice] { choices.ageBands }
}

extension SendStateChoice: ChoiceRow {}
extension SendState: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [SendStateChoice] { choices.sendStates }
}

extension SpaceKindChoice: ChoiceRow {}
extension SpaceKind: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [SpaceKindChoice] { choices.spaceKinds }
}

extension SideChoice: ChoiceRow {}
extension Side: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [SideChoice] { choices.sides }
}

extension StanceGradeChoice: ChoiceRow {}
extension StanceGrade: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [StanceGradeChoice] { choices.stances }
}

extension TopicSourceChoice: ChoiceRow {}
extension TopicSource: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [TopicSourceChoice] { choices.topicSources }
}

extension MatterClassChoice: ChoiceRow {}
extension MatterClass: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [MatterClassChoice] { choices.matterClasses }
}

extension Coded {
    /// As the core says it.
    public var phrase: Phrase { Phrase(zh: zh, en: en) }
}

// Sentences that the core says in both languages.
extension Phrase {
    public init(_ row: TemplateRow) { self.init(zh: row.zh, en: row.en) }
    public init(_ row: TodoRow) { self.init(zh: row.zh, en: row.en) }
    public init(_ step: YishiCore.Step) { self.init(zh: step.zh, en: step.en) }
}
