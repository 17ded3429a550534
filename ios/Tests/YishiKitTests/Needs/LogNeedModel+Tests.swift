import Testing

@testable import YishiKit

extension LogNeedModel {
    /// A phrase that stands ready.
    func ready(_ words: String) throws -> TemplateRow {
        try #require(templates.first { $0.zh == words }, "\(templates.map(\.zh))")
    }

    /// Somebody new who agreed.
    static func somebody(_ name: String, called: String = "") -> Speaker {
        var person = NewPerson(name: name)
        person.called = called
        person.consent = .spoken
        return .new(person)
    }
}
