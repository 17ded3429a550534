import YishiCore

/// What is said at doors most often, with the class it belongs to.
public struct Template: Hashable, Sendable {
    public let phrase: Phrase
    public let category: NeedCategory

    public static let all = [
        Template(phrase: .logTemplateLight, category: .property),
        Template(phrase: .logTemplateRoad, category: .security),
        Template(phrase: .logTemplateRubbish, category: .environment),
        Template(phrase: .logTemplateWater, category: .environment),
        Template(phrase: .logTemplateNoise, category: .civility),
        Template(phrase: .logTemplateHelp, category: .aid),
    ]
}
