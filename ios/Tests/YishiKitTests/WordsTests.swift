import Foundation
import Testing

@testable import YishiKit

@Suite("Words")
struct WordsTests {
    @Test("are said in the language chosen")
    func languages() {
        #expect(Words(.chinese)(.homeLogNeed) == "记一条")
        #expect(Words(.english)(.homeLogNeed) == "Log a need")
        #expect(Words(.chinese)(.homeNotUploaded(3)) == "未上传 3 条")
        #expect(Words(.english)(.settingsPercent(120)) == "Text 120%")
    }

    @Test(
        "are Chinese unless the phone asks for English first",
        arguments: [
            (["zh-Hans-CN", "en"], Language.chinese), (["en-GB", "zh-Hans"], .english), (["zh-Hant-TW"], .chinese),
            (["fr-FR", "en-US"], .english), (["fr-FR"], .chinese), ([], .chinese),
        ])
    func preferred(_ phone: [String], _ language: Language) { #expect(Language.preferred(phone) == language) }

    @Test("say moments as people do, in the community's time")
    func moments() throws {
        let noon = try #require(ISO8601DateFormatter().date(from: "2026-03-02T12:00:00+08:00"))
        func said(_ hours: Double, _ language: Language = .chinese) -> String {
            Words(language).moment(noon.addingTimeInterval(hours * 3600), now: noon)
        }
        #expect(said(-3) == "今天 09:00")
        #expect(said(-12.5) == "昨天 23:30")
        #expect(said(-3, .english) == "Today 09:00")
        #expect(said(-48) == "2月28日 12:00")
        #expect(said(-24 * 90) == "2025年12月2日 12:00")
        #expect(said(-48, .english) == "Feb 28 12:00")
    }
}
