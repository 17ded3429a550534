import SwiftUI
import YishiKit

/// How the app looks and speaks on this phone.
struct SettingsView: View {
    let settings: SettingsModel
    @Environment(\.words) private var words

    var body: some View {
        Frame(words(.homeSettings)) {
            if settings.notSaved { TroubleCard(sentence: words(.troubleSettingsNotSaved)) }
            Say(.settingsSize, .heading)
            Choices {
                Choice(words(.startStandard), chosen: !settings.settings.elder) { settings.change { $0.elder = false } }
                Choice(words(.startElder), chosen: settings.settings.elder) { settings.change { $0.elder = true } }
            }
            Choices(least: 96) {
                ForEach(Theme.textPercents, id: \.self) { percent in
                    Choice(words(.settingsPercent(percent)), chosen: settings.settings.textPercent == percent) {
                        settings.change { $0.textPercent = percent }
                    }
                }
            }
            Say(.settingsLook, .heading)
            Choices {
                ForEach(Settings.Appearance.allCases, id: \.self) { look in
                    Choice(words(look.phrase), chosen: settings.settings.appearance == look) {
                        settings.change { $0.appearance = look }
                    }
                }
            }
            Say(.settingsLanguage, .heading)
            Choices {
                ForEach(Language.allCases) { language in
                    Choice(language.ownName, chosen: settings.words.language == language) {
                        settings.show(in: language)
                    }
                }
            }
        }
    }
}
