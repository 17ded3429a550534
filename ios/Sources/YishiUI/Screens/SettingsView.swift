import SwiftUI
import YishiKit

/// How the app looks and speaks on this phone, and what its owner decides.
struct SettingsView: View {
    let home: HomeModel
    @Environment(\.words) private var words

    var body: some View {
        let settings = home.settings
        Frame(words(.homeSettings)) {
            if settings.notSaved { TroubleCard(.troubleSettingsNotSaved) }
            LooksPart(settings: settings)
            LockPart(lock: home.lock, settings: settings)
            Row(.noticesTitle, icon: .clock, action: home.showNotices)
            Row(.newPhoneTitle, icon: .phone, action: home.showNewPhone)
            Row(.myDataTitle, icon: .shield, action: home.showMyData)
            Row(.sendingTitle, icon: .cloud, action: home.showSending)
            Row(.licencesTitle, icon: .list, action: home.showLicences)
            AboutPart()
        }
    }
}

private struct LooksPart: View {
    let settings: SettingsModel
    @Environment(\.words) private var words

    var body: some View {
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

/// 应用锁.
private struct LockPart: View {
    let lock: LockModel?
    let settings: SettingsModel
    @Environment(\.words) private var words

    var body: some View {
        if let lock {
            Say(.lockTitle, .heading)
            Say(.lockLead, .body, .inkSoft)
            if lock.nothingSet { TroubleCard(.lockNothingSet) }
            Choices {
                Choice(words(.commonOff), chosen: !settings.settings.appLock) { Task { await lock.set(false) } }
                Choice(words(.commonOn), chosen: settings.settings.appLock) { Task { await lock.set(true) } }
            }
        }
    }
}

private struct AboutPart: View {
    var body: some View {
        Say(.aboutTitle, .heading)
        Say(.aboutLead, .body, .inkSoft)
    }
}
